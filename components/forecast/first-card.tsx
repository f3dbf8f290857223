import type { ComponentProps } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { forecastTexts } from './forecast-texts.ts'

/** What goes wrong first, large. */
export function FirstCard({
  name,
  what,
  multiple,
  because,
  basis,
  isTied,
  isBroken,
  ...props
}: {
  readonly name: string
  /** The limit or the promise. */
  readonly what: string
  readonly multiple: string
  readonly because: string
  readonly basis: string
  readonly isTied: boolean
  /** It is so today. */
  readonly isBroken: boolean
} & Omit<ComponentProps<'button'>, 'name'>) {
  const text = useTexts(forecastTexts)
  return (
    <button
      type="button"
      aria-label={`${text.first}: ${name}, ${what}, ${multiple}`}
      className="grid gap-1 rounded-2xl border border-break/40 bg-break-soft p-4 text-left"
      {...props}
    >
      <span className="text-xs font-semibold text-break">{isTied ? text.tie : text.first}</span>
      <span className="flex items-baseline justify-between gap-3">
        <span className="text-xl font-bold">{name}</span>
        <span className="text-3xl font-extrabold text-break tabular-nums">{multiple}</span>
      </span>
      {isBroken && <span className="text-sm font-semibold text-break">{text.alreadyBroken}</span>}
      <span className="text-sm">{because}</span>
      <span className="text-xs text-muted">{basis}</span>
    </button>
  )
}
