'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { type Edge, edges } from '#lib/workshop/edges.ts'
import { ballotsOf, type Round } from '#lib/workshop/round.ts'
import { shuffled } from '#lib/workshop/shuffled.ts'
import { namedMultipleText } from './ballot-texts.ts'
import { resultTexts } from './result-texts.ts'
import { usePlaceName } from './use-place-name.ts'

const kinds: readonly Edge['kind'][] = ['lone-risk', 'lowest', 'highest']

/** Whose view is heard before everybody speaks; among equals the lot decides, the same on every screen. */
export function EdgeList({ round }: { readonly round: Round }) {
  const text = useTexts(resultTexts)
  const found = edges(ballotsOf(round, 1))
  const drawn = kinds.flatMap((kind) =>
    shuffled(
      found.filter((edge) => edge.kind === kind),
      keyOf,
      round.id,
    ),
  )
  return (
    <section aria-label={text.edges} className="grid gap-1">
      <h3 className="font-semibold text-sm">{text.edges}</h3>
      <p className="text-muted text-sm">{drawn.length === 0 ? text.noEdges : text.edgesHint}</p>
      <ol className="grid gap-1">
        {drawn.map((edge) => (
          <EdgeRow key={`${edge.kind} ${keyOf(edge)}`} edge={edge} />
        ))}
      </ol>
    </section>
  )
}

function EdgeRow({ edge }: { readonly edge: Edge }) {
  const text = useTexts(resultTexts)
  const language = useLanguage((state) => state.language)
  const nameOfPlace = usePlaceName()
  const { place, said, by } =
    'written' in edge
      ? { place: edge.written.risk.on, said: edge.written.risk.text, by: edge.written.by }
      : { place: edge.ballot.ballot.first ?? null, said: edge.ballot.ballot.why ?? '', by: edge.ballot.by }
  const multiple =
    'written' in edge ? '' : namedMultipleText(edge.ballot.ballot.multiple ?? 'unknown', language)
  const why = edge.kind === 'lone-risk' ? text.loneRisk : text[edge.kind](multiple)
  return (
    <li className="rounded-lg border border-line px-3 py-2 text-sm">
      <strong>{by ?? text.anonymous}</strong> · {why}
      <span className="block">
        {nameOfPlace(place)}
        {said !== '' && `: ${said}`}
      </span>
    </li>
  )
}

function keyOf(edge: Edge): string {
  return 'written' in edge ? `${edge.written.voter} ${edge.written.risk.text}` : edge.ballot.voter
}
