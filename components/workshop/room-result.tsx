'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { picks } from '#lib/workshop/picks.ts'
import { ballotsOf, type Round } from '#lib/workshop/round.ts'
import { namedMultipleText } from './ballot-texts.ts'
import { MultipleHistogram } from './multiple-histogram.tsx'
import { ReceiptCheck } from './receipt-check.tsx'
import { resultTexts } from './result-texts.ts'
import { RiskLines } from './risk-lines.tsx'
import { usePlaceName } from './use-place-name.ts'
import { VoteBar } from './vote-bar.tsx'

/** A revealed turn: where people agree, where not, and what one of them alone sees. Counts, no averages. */
export function RoomResult({ round, turn }: { readonly round: Round; readonly turn: 1 | 2 }) {
  const text = useTexts(resultTexts)
  const language = useLanguage((state) => state.language)
  const nameOfPlace = usePlaceName()
  const ballots = ballotsOf(round, turn)
  const found = picks(ballots)
  const [top] = found
  const title = turn === 1 ? text.result : text.secondResult
  if (ballots.length === 0) return <p className="text-muted text-sm">{text.noBallots}</p>
  return (
    <section aria-label={title} className="grid gap-4">
      <header>
        <h2 className="font-semibold text-lg">{title}</h2>
        <p className="text-muted text-sm">{text.ballots(String(ballots.length))}</p>
        <ReceiptCheck round={round} turn={turn} />
      </header>
      {turn === 1 && <RiskLines ballots={ballots} />}
      <section aria-label={text.firstPicks} className="grid gap-1">
        <h3 className="font-semibold text-sm">{text.firstPicks}</h3>
        <ol className="grid gap-2">
          {found.map(({ key, place, count, share }) => (
            <VoteBar key={key} name={nameOfPlace(place)} count={text.votes(String(count))} share={share} />
          ))}
        </ol>
        {top !== undefined && (
          <p className="text-sm">{text.topShare(`${Math.round(top.share * 100)} %`, String(found.length))}</p>
        )}
      </section>
      <MultipleHistogram ballots={ballots} />
      <details>
        <summary className="font-semibold text-sm">{text.dissent}</summary>
        <ul className="mt-1 grid gap-1">
          {ballots.map(({ voter, by, ballot: { first, multiple, surePercent, why } }) => (
            <li key={voter} className="rounded-lg border border-line px-3 py-2 text-sm">
              <strong>{nameOfPlace(first ?? null)}</strong>
              {multiple !== undefined && ` · ${namedMultipleText(multiple, language)}`}
              {surePercent !== undefined && ` · ${text.sure(String(surePercent))}`}
              {why !== undefined && <span className="block">{why}</span>}
              <span className="block text-muted text-xs">{by ?? text.anonymous}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
