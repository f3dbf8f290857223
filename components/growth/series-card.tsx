'use client'

import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { changeScenario } from '#lib/document/board-commands.ts'
import { changeRow, type RowPatch, removeRows } from '#lib/document/row-commands.ts'
import { growthFit } from '#lib/engine/growth-fit.ts'
import { multipleText, numberText } from '#lib/language/number-text.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Series } from '#lib/model/series.ts'
import { AnnotationList } from './annotation-list.tsx'
import { CandidateTable } from './candidate-table.tsx'
import { ResidualChart } from './residual-chart.tsx'
import { SeriesChart } from './series-chart.tsx'
import { seriesTexts } from './series-texts.ts'
import { followsSeries, growthBySeries } from './time-growth-edit.ts'

/** One measured series: its fit, what is left of it, the model and why, and what happened when. */
export function SeriesCard({ series }: { readonly series: Series }) {
  const text = useTexts(seriesTexts)
  const language = useLanguage((state) => state.language)
  const { scenario } = useMeaning()
  const apply = useApply()
  const fit = useMemo(() => growthFit(series), [series])
  const { id, points, annotations = [] } = series
  const name = nameOf(series)
  const isUsed = followsSeries(scenario.growth, series)
  const change = (patch: RowPatch<'series'>) => {
    const next = { ...series, ...patch } as Series // a patch gives no field of a series away that it needs
    // The growth goes on following the series that it followed.
    apply([
      ...changeRow('series', id, patch),
      ...(isUsed && 'annotations' in patch ? changeScenario(growthBySeries(next)) : []),
    ])
  }
  return (
    <article aria-label={name} className="grid gap-3 rounded-xl border border-line p-4">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <TextField
            label={text.name}
            value={series.name ?? ''}
            placeholder={id}
            onCommit={(typed) => change({ name: typed.trim() })}
          />
        </div>
        <p className="pb-1.5 text-xs text-muted">
          {text.points(points.length)} ·{' '}
          {text.span(points[0]?.[0].slice(0, 10) ?? '', points.at(-1)?.[0].slice(0, 10) ?? '')}
        </p>
        <Button
          look="strong"
          disabled={isUsed || fit === null}
          onClick={() => apply(changeScenario(growthBySeries(series)))}
        >
          {isUsed ? text.used : text.use}
        </Button>
        <Button
          look="quiet"
          aria-label={text.removeSeries(name)}
          onClick={() => apply(removeRows('series', new Set([id])))}
        >
          <Trash2 size={16} aria-hidden="true" />
        </Button>
      </div>
      {fit === null ? (
        <p className="rounded-lg bg-raised p-3 text-sm text-muted">{text.notFitted}</p>
      ) : (
        <>
          <SeriesChart fit={fit} />
          <ul className="grid gap-1 text-xs text-muted">
            {fit.leftOut > 0 && <li>{text.leftOut(fit.leftOut)}</li>}
            {fit.season && (
              <li>{text.season(numberText(Math.round(fit.season.days * 10) / 10, language))}</li>
            )}
            {fit.peakToMean > 1.05 && <li>{text.peak(multipleText(fit.peakToMean, language))}</li>}
          </ul>
          <CandidateTable fit={fit} />
          <div>
            <h4 className="text-xs font-semibold">{text.residuals}</h4>
            <ResidualChart fit={fit} />
          </div>
        </>
      )}
      <AnnotationList
        annotations={annotations}
        firstDay={points[0]?.[0] ?? ''}
        onChange={(next) => change({ annotations: next })}
      />
    </article>
  )
}
