import * as v from 'valibot'
import { detections, ratings } from '#lib/model/note.ts'

/** Kinds of weakness, for the question "did nobody write of shared fate?". */
export const categories = [
  'single-point-of-failure',
  'excessive-load',
  'excessive-latency',
  'misconfiguration',
  'shared-fate',
] as const
export type Category = (typeof categories)[number]

/** Multiples of today that a ballot may name, in their order; the last is "I do not know". */
export const namedMultiples = [2, 5, 10, 20, 50, 100, 'above 100', 'unknown'] as const
export type NamedMultiple = (typeof namedMultiples)[number]
export const certainties = [50, 70, 90] as const

const place = v.union([
  v.object({ component: v.string() }),
  v.object({ connection: v.string() }),
  v.object({ elsewhere: v.string() }),
])
/** Where something breaks: on the map, or in words where the map does not have it. */
export type Place = Readonly<v.InferOutput<typeof place>>

const risk = v.object({
  on: place,
  text: v.string(),
  category: v.exactOptional(v.picklist(categories)),
  impact: v.picklist(ratings),
  probability: v.picklist(ratings),
  detection: v.picklist(detections),
})
/** A risk card, "because … then …". */
export type Risk = Readonly<v.InferOutput<typeof risk>>
/** A ballot holds so many risk cards. */
export const MOST_RISKS = 3

export const ballot = v.object({
  first: v.exactOptional(place),
  multiple: v.exactOptional(v.picklist(namedMultiples)),
  surePercent: v.exactOptional(v.picklist(certainties)),
  category: v.exactOptional(v.picklist(categories)),
  risks: v.fallback(v.array(risk), []),
  why: v.exactOptional(v.string()),
})
/** What one person says in one turn. All but the risks may be left open. */
export type Ballot = Readonly<v.InferOutput<typeof ballot>>

/** One word for one place, so that picks of the same place are counted together. */
export function placeKey(at: Place): string {
  if ('component' in at) return `components/${at.component}`
  if ('connection' in at) return `connections/${at.connection}`
  return `elsewhere/${at.elsewhere.trim().toLocaleLowerCase('en')}`
}
