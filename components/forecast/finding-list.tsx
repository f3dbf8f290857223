'use client'

import { useMemo } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useTexts } from '#components/language/use-language.ts'
import { forecast } from '#lib/engine/forecast.ts'
import type { Finding, Lens } from '#lib/model/finding.ts'
import { FindingCard } from './finding-card.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** The three parts of designing for growth, and what belongs to each. */
const chapters = {
  growth: ['growth'],
  principles: ['coupling', 'state', 'isolation', 'scaling-out'],
  operations: ['observability', 'rollout', 'recovery'],
} as const satisfies Readonly<Record<string, readonly Lens[]>>

/** What in the drawing will hurt at the asked multiple, the most severe first. */
export function FindingList() {
  const text = useTexts(forecastTexts)
  const board = useAskedBoard()
  const down = useScreen((state) => state.down)
  const findings = useMemo(
    () => forecast(board, { down: [...down], parts: ['findings'] }).findings ?? [],
    [board, down],
  )
  return (
    <div className="grid gap-5">
      <p className="text-muted text-sm">{findings.length === 0 ? text.noFindings : text.findingsHint}</p>
      {(['growth', 'principles', 'operations'] as const).map((chapter) => {
        const lenses: readonly Lens[] = chapters[chapter]
        const those = findings.filter(({ lens }) => lenses.includes(lens))
        if (those.length === 0) return null
        return (
          <section key={chapter} aria-label={text[`${chapter}Chapter`]} className="grid gap-2">
            <h3 className="text-sm font-semibold">{text[`${chapter}Chapter`]}</h3>
            {those.map((finding) => (
              <FindingCard key={keyOf(finding)} finding={finding} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

function keyOf({ id, on }: Finding): string {
  return `${id} ${JSON.stringify(on)}`
}
