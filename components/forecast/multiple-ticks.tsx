'use client'

import { memo, useState } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useLanguage } from '#components/language/use-language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import { type BreakTick, breakTicks } from './break-ticks.ts'
import { justPast } from './multiple-scale.ts'
import { PromiseTicks } from './promise-ticks.tsx'
import { showOnCanvas } from './shown-break.ts'
import { useAskedBoard } from './use-asked-board.ts'
import { useDates } from './use-dates.ts'

/** What a tooltip can tell at once. */
const NAMED = 8

/** A tick with its name wherever something breaks; a press goes there. Readers have the list, and the slider's keys. */
export function MultipleTicks({ breaks }: { readonly breaks: readonly Break[] }) {
  const [kept, keep] = useState(breaks)
  const isSame = stayInPlace(kept, breaks)
  if (!isSame) keep(breaks)
  return (
    <div className="relative mr-40 ml-10 max-md:mr-22 h-8 max-md:h-4" aria-hidden="true">
      <Ticks breaks={isSame ? kept : breaks} />
      <PromiseTicks />
    </div>
  )
}

/** The slider moves the loads of thousands of limits; where they break stays where it is. */
function stayInPlace(before: readonly Break[], after: readonly Break[]): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      after.every((row, index) => {
        const was = before[index]
        return (
          was?.multiple === row.multiple &&
          was.component === row.component &&
          was.limit === row.limit &&
          was.days === row.days
        )
      }))
  )
}

const Ticks = memo(function Ticks({ breaks }: { readonly breaks: readonly Break[] }) {
  const language = useLanguage((state) => state.language)
  const { components, domains } = useAskedBoard()
  const { ofDays } = useDates()
  const names = {
    component: new Map<string, string>(components.map((row) => [row.id, nameOf(row)])),
    domain: new Map<string, string>(domains.map((row) => [row.id, nameOf(row)])),
  }
  // The number comes first: names give way where there is little room.
  function words(row: Break): string {
    const date = ofDays(row.days)
    const name = `${multipleText(row.multiple, language)} ${nameOfBreak(row)}`
    return date === null ? name : `${name} · ${date}`
  }
  function nameOfBreak({ component, domain }: Break): string {
    return names[domain === true ? 'domain' : 'component'].get(component) ?? component
  }
  const wordsOf = ({ breaks: rows }: BreakTick) =>
    [...rows.slice(0, NAMED).map(words), ...(rows.length > NAMED ? [`+${rows.length - NAMED}`] : [])].join(
      '\n',
    )
  return (
    <>
      {breakTicks(breaks).map((tick) => {
        const [first] = tick.breaks
        const isFirst = first.rank === 1
        const style = { left: `${tick.place * 100}%` }
        return (
          <span key={tick.key}>
            {tick.room !== undefined && (
              <span
                className={`absolute top-0 truncate pr-2 text-[11px] leading-4 max-md:hidden ${isFirst ? 'font-semibold text-break' : 'text-muted'}`}
                style={{ ...style, maxWidth: `${tick.room * 100}%` }}
              >
                {words(first)}
              </span>
            )}
            <button
              type="button"
              tabIndex={-1}
              title={wordsOf(tick)}
              className="absolute bottom-0 flex h-4 w-2 -translate-x-1/2 items-end justify-center"
              style={style}
              onClick={() => {
                changeScreen({ multiple: justPast(first.multiple ?? 1) })
                showOnCanvas(first.component, first.domain === true)
              }}
            >
              <span className={`w-0.5 rounded-full ${isFirst ? 'h-4 bg-break' : 'h-2.5 bg-edge'}`} />
            </button>
          </span>
        )
      })}
    </>
  )
})
