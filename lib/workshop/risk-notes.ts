import type { Board } from '#lib/model/board.ts'
import { boundsOf, componentRectangle, noteSize } from '#lib/model/geometry.ts'
import type { RowId } from '#lib/model/id.ts'
import type { Anchor, Detection, Note } from '#lib/model/note.ts'
import { type Place, placeKey } from './ballot.ts'
import { placeAnchor } from './place-anchor.ts'
import { writtenRisks } from './risks.ts'
import type { RevealedBallot } from './round.ts'

/**
 * The risk cards of a revealed turn as notes on their places, those that the board does not have yet. A card's id is
 * made of its voter's label and its number, so that two who place the cards at once place each of them once.
 */
export function riskNotes(
  board: Pick<Board, 'components' | 'notes'>,
  round: string,
  ballots: readonly RevealedBallot[],
): readonly Note[] {
  const known = new Set<string>(board.notes.map(({ id }) => id))
  const left = boundsOf(board.components.map(componentRectangle)) ?? { x: 0, y: 0 }
  return writtenRisks(ballots)
    .map(({ voter, risk, by }, index): Note => {
      const point = { x: left.x - noteSize.width - 40, y: left.y + index * (noteSize.height + 16) }
      const { text, impact, probability, detection, on } = risk
      return {
        id: `risk-${round}-${voter}-${index}` as RowId, // it matches the pattern of ids
        kind: 'risk',
        text,
        impact,
        probability,
        detection,
        on: placeAnchor(on) ?? { point },
        ...(by === undefined ? {} : { by }),
      }
    })
    .filter(({ id }) => !known.has(id))
}

/** Places that hold several risk notes, each with its notes. */
export function crowdedPlaces(
  notes: readonly Note[],
): readonly { readonly place: Place; readonly notes: readonly Note[] }[] {
  const byPlace = new Map<string, { place: Place; notes: Note[] }>()
  for (const note of notes) {
    const place = note.kind === 'risk' && note.on !== undefined ? placeOf(note.on) : null
    if (place === null) continue
    const here = byPlace.get(placeKey(place))
    if (here === undefined) byPlace.set(placeKey(place), { place, notes: [note] })
    else here.notes.push(note)
  }
  return [...byPlace.values()].filter((here) => here.notes.length > 1)
}

function placeOf(on: Anchor): Place | null {
  if ('component' in on) return { component: on.component }
  return 'connection' in on ? { connection: on.connection } : null
}

const detectionOrder: readonly Detection[] = ['yes', 'partly', 'no']

/** One card that says what several said, as high as the highest of them and as unseen as the least seen. */
export function mergedRisk(
  notes: readonly Note[],
): Pick<Note, 'text' | 'impact' | 'probability' | 'detection'> {
  const rank = ({ detection }: Note) => (detection === undefined ? -1 : detectionOrder.indexOf(detection))
  const worst = [...notes].sort((a, b) => rank(b) - rank(a))[0]?.detection
  const highest = (values: readonly (1 | 2 | 3 | undefined)[]) =>
    values.reduce((a, b) => ((b ?? 0) > (a ?? 0) ? b : a), undefined)
  const impact = highest(notes.map((note) => note.impact))
  const probability = highest(notes.map((note) => note.probability))
  return {
    text: [...new Set(notes.map(({ text }) => text.trim()))].filter((text) => text !== '').join('\n'),
    ...(impact === undefined ? {} : { impact }),
    ...(probability === undefined ? {} : { probability }),
    ...(worst === undefined ? {} : { detection: worst }),
  }
}
