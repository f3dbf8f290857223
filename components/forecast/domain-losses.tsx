'use client'

import { useDeferredValue, useMemo } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { forecast } from '#lib/engine/forecast.ts'
import { multipleText, ninesText, numberText } from '#lib/language/number-text.ts'
import { nameOf } from '#lib/model/board.ts'
import type { DomainForecast } from '#lib/model/forecast.ts'
import { domainTexts } from './domain-texts.ts'
import { forecastTexts } from './forecast-texts.ts'
import { useAskedBoard } from './use-asked-board.ts'
import { useLimitName } from './use-limit-name.ts'

/** What each domain alone would cost at the multiple that the slider shows, the worst first. */
export function DomainLosses() {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  // All domains are lost one by one: whoever moves the slider goes on moving it.
  const board = useDeferredValue(useAskedBoard())
  const at = useDeferredValue(useScreen((state) => state.multiple))
  const limitName = useLimitName()
  const answer = useMemo(
    () => forecast(board, { at, parts: ['domains', 'lost', 'availability'] }),
    [board, at],
  )
  const rows = [...answer.domains].sort((a, b) => lostIn(b, at) - lostIn(a, at))
  const percent = (share: number) => `${numberText(Math.round(share * 1000) / 10, language)} %`
  const names = new Map<string, string>(board.domains.map((row) => [row.id, nameOf(row)]))
  const flowNames = board.flows.filter((flow) => answer.lost?.[0]?.flows[flow.id] !== undefined)
  if (rows.length === 0 || board.flows.length === 0) return null
  return (
    <section aria-label={text.losses} className="grid gap-2">
      <h3 className="font-semibold text-sm">{text.lossesAt(multipleText(at, language))}</h3>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="text-left text-muted text-xs">
              <th className="py-1 pr-2 font-medium">{text.without}</th>
              {flowNames.map((flow) => (
                <th key={flow.id} className="py-1 pr-2 text-right font-medium">
                  {nameOf(flow)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const loss = row.lost?.find((one) => one.at === at)
              const first = row.breaks[0]
              return (
                <tr key={row.domain} className="border-line border-t align-top">
                  <th className="py-1 pr-2 text-left font-medium">
                    {names.get(row.domain) ?? row.domain}
                    {first?.multiple != null && (
                      <span className="block font-normal text-muted text-xs">
                        {text.thenFirst(
                          limitName(`${first.component}.${first.limit}`),
                          multipleText(first.multiple, language),
                        )}
                      </span>
                    )}
                  </th>
                  {flowNames.map((flow) => {
                    const share = loss?.flows[flow.id] ?? 0
                    return (
                      <td
                        key={flow.id}
                        className={`whitespace-nowrap py-1 pr-2 text-right tabular-nums ${share > 0 ? 'font-semibold text-break' : 'text-safe'}`}
                      >
                        {percent(share)}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {answer.availability && (
        <dl className="grid grid-cols-[1fr_auto] gap-x-3 text-sm">
          {board.flows.map((flow) => {
            const share = answer.availability?.[flow.id]
            const goal = board.scenario.objectives?.find((row) => row.flow === flow.id)?.availability
            return (
              share !== undefined && (
                <div key={flow.id} className="col-span-2 grid grid-cols-subgrid border-line border-t py-1">
                  <dt>{text.availabilityOf(nameOf(flow))}</dt>
                  <dd className="text-right tabular-nums">
                    <AvailabilityWords share={share} goal={goal} />
                  </dd>
                </div>
              )
            )
          })}
        </dl>
      )}
    </section>
  )
}

/** Hours of a year of 365 days. */
const YEAR_HOURS = 8760

function AvailabilityWords({ share, goal }: { readonly share: number; readonly goal: number | undefined }) {
  const text = useTexts(domainTexts)
  const language = useLanguage((state) => state.language)
  const isMissed = goal !== undefined && share < goal
  return (
    <>
      <span className={isMissed ? 'font-semibold text-break' : ''}>{ninesText(share)}</span>
      <span className="block text-muted text-xs">
        {text.hoursDown(numberText(Number(((1 - share) * YEAR_HOURS).toPrecision(2)), language))}
      </span>
      {goal !== undefined && (
        <span className={`block text-xs ${isMissed ? 'text-break' : 'text-safe'}`}>
          {text.promised(ninesText(goal))}: {isMissed ? text.missed : text.kept}
        </span>
      )}
    </>
  )
}

function lostIn({ lost = [] }: DomainForecast, at: number): number {
  return lost.find((loss) => loss.at === at)?.fraction ?? 0
}
