'use client'

import { X } from 'lucide-react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { importLineText } from '#lib/exchange/import-line-text.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { dismissImportReport, useImportReport } from './import-report.ts'

/** More lines than this are counted instead of listed. */
const SHOWN = 500

/** What the files gave, what was guessed and why, and what was left out; closed when read. */
export function ImportReportCard({ boardId }: { readonly boardId: string }) {
  const report = useImportReport((state) => state.report)
  const text = useTexts(exchangeTexts)
  const language = useLanguage((state) => state.language)
  if (report?.boardId !== boardId) return null
  const { components, connections, series } = report.found
  const rows = new Map(report.lines.map((line) => [`${line.path} ${importLineText(line, language)}`, line]))
  return (
    <aside
      aria-label={text.report}
      className="w-96 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-surface p-3 text-sm shadow-float"
    >
      <div className="flex items-start justify-between gap-2">
        <p className="font-semibold">
          {components.length === 0 && series.length > 0
            ? text.readSeries(String(series.length))
            : text.read(String(components.length), String(connections.length))}
        </p>
        <Button look="quiet" aria-label={text.close} onClick={dismissImportReport}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      {components.length > 0 && <p className="text-muted">{text.next}</p>}
      <details className="mt-1">
        <summary>{text.details(String(rows.size))}</summary>
        <ul className="mt-1 grid max-h-60 gap-1 overflow-y-auto text-xs">
          {[...rows].slice(0, SHOWN).map(([key, line]) => (
            <li key={key}>
              <code>{line.path}</code> {importLineText(line, language)}
            </li>
          ))}
          {rows.size > SHOWN && <li>{text.andMore(String(rows.size - SHOWN))}</li>}
        </ul>
      </details>
    </aside>
  )
}
