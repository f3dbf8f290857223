'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { inputLook } from '#components/ui/field.tsx'
import type { Phase } from '#lib/workshop/phase.ts'
import { workshopTexts } from './workshop-texts.ts'

const MOST_MINUTES = 24 * 60

/** The plan of a workshop: names, minutes and order of its phases. */
export function PhaseRows({
  phases,
  onChange,
}: {
  readonly phases: readonly Phase[]
  readonly onChange: (phases: readonly Phase[]) => void
}) {
  const text = useTexts(workshopTexts)
  const change = (index: number, patch: Partial<Phase>) =>
    onChange(phases.map((phase, at) => (at === index ? { ...phase, ...patch } : phase)))
  const move = (index: number, by: -1 | 1) => {
    const [moved] = phases.slice(index, index + 1)
    const rest = phases.filter((_, at) => at !== index)
    if (moved !== undefined) onChange([...rest.slice(0, index + by), moved, ...rest.slice(index + by)])
  }
  return (
    <ol aria-label={text.phases} className="grid gap-1">
      {phases.map((phase, index) => (
        <li key={phase.id} className="flex items-center gap-1">
          <span className="w-6 shrink-0 text-muted text-xs tabular-nums">{index + 1}</span>
          <input
            aria-label={text.phaseName(String(index + 1))}
            className={inputLook}
            value={phase.name}
            maxLength={80}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <input
            aria-label={text.phaseMinutes(phase.name)}
            type="number"
            min={1}
            max={MOST_MINUTES}
            className={`${inputLook} w-20! shrink-0`}
            value={phase.minutes}
            onChange={(event) => change(index, { minutes: minutesIn(event.target.value) })}
          />
          <Button
            look="quiet"
            aria-label={text.up(phase.name)}
            disabled={index === 0}
            onClick={() => move(index, -1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            aria-label={text.down(phase.name)}
            disabled={index === phases.length - 1}
            onClick={() => move(index, 1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            aria-label={text.leaveOut(phase.name)}
            onClick={() => onChange(phases.filter((_, at) => at !== index))}
          >
            <X size={14} aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ol>
  )
}

function minutesIn(typed: string): number {
  const minutes = Math.round(Number(typed))
  return Number.isFinite(minutes) ? Math.min(MOST_MINUTES, Math.max(1, minutes)) : 1
}
