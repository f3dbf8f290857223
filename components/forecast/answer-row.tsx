import type { ComponentProps } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import type { LoadKind } from '#lib/model/load-state.ts'
import { forecastTexts } from './forecast-texts.ts'

const looks = { broken: 'text-break', near: 'text-near', safe: 'text-ink' } as const

/** One line of the order of what goes wrong. */
export function AnswerRow({
  rank,
  isTied = false,
  name,
  what,
  multiple,
  because,
  basis,
  state,
  isBroken = false,
  isMarked,
  ...props
}: {
  /** 0 for what has none. */
  readonly rank: number
  readonly isTied?: boolean
  readonly name: string
  readonly what: string
  readonly multiple: string
  readonly because: string
  /** How exact it is, and what it rests on. */
  readonly basis: string
  /** How it stands at the multiple that the slider shows. */
  readonly state: LoadKind
  readonly isBroken?: boolean
  /** Something that it is about is looked at on the canvas. */
  readonly isMarked: boolean
} & Omit<ComponentProps<'button'>, 'name'>) {
  const text = useTexts(forecastTexts)
  return (
    <button
      type="button"
      className={`grid w-full grid-cols-[1.75rem_1fr_auto] items-baseline gap-x-2 rounded-lg px-2 py-1.5 text-left hover:bg-raised ${isMarked ? 'bg-raised' : ''}`}
      {...props}
    >
      <span className="text-xs text-muted tabular-nums" title={isTied ? text.tie : undefined}>
        {rank === 0 ? '–' : `${isTied ? '=' : ''}${rank}`}
      </span>
      <span className="font-medium">
        {name} <span className="font-normal text-muted">{what}</span>
      </span>
      <span className={`text-sm font-semibold tabular-nums ${looks[state]}`}>{multiple}</span>
      <span className="col-start-2 col-end-4 text-xs text-muted">
        {isBroken && <strong className="font-semibold text-break">{text.alreadyBroken}. </strong>}
        {because}
        <span className="block">{basis}</span>
      </span>
    </button>
  )
}
