'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { loneHighRisks, splitRisks, unmentioned, type WrittenRisk } from '#lib/workshop/risks.ts'
import type { RevealedBallot } from '#lib/workshop/round.ts'
import { categoryNames } from './ballot-texts.ts'
import { resultTexts } from './result-texts.ts'
import { usePlaceName } from './use-place-name.ts'

/** Lone and split risks first, then the kinds of weakness that nobody thought of. */
export function RiskLines({ ballots }: { readonly ballots: readonly RevealedBallot[] }) {
  const text = useTexts(resultTexts)
  const language = useLanguage((state) => state.language)
  const lone = loneHighRisks(ballots)
  const split = splitRisks(ballots)
  const missing = unmentioned(ballots)
  return (
    <>
      <section aria-label={text.lone} className="grid gap-1">
        <h3 className="font-semibold text-sm">{text.lone}</h3>
        {lone.length === 0 && <p className="text-muted text-sm">{text.noLone}</p>}
        <Lines risks={lone} />
      </section>
      <section aria-label={text.split} className="grid gap-1">
        <h3 className="font-semibold text-sm">{text.split}</h3>
        {split.length === 0 && <p className="text-muted text-sm">{text.noSplit}</p>}
        <Lines risks={split.flatMap(({ written }) => written)} />
      </section>
      <p className="text-sm">
        {missing.length === 0
          ? text.allMentioned
          : text.unmentioned(missing.map((category) => categoryNames[language][category]).join(', '))}
      </p>
    </>
  )
}

function Lines({ risks }: { readonly risks: readonly WrittenRisk[] }) {
  const text = useTexts(resultTexts)
  const nameOfPlace = usePlaceName()
  return (
    <ul className="grid gap-1">
      {risks.map(({ voter, by, risk }) => (
        <li key={`${voter} ${risk.text}`} className="rounded-lg border border-line px-3 py-2 text-sm">
          <strong>{nameOfPlace(risk.on)}</strong> · {risk.text}
          <span className="block text-muted text-xs">
            {text.rated(String(risk.impact), String(risk.probability))} · {by ?? text.anonymous}
          </span>
        </li>
      ))}
    </ul>
  )
}
