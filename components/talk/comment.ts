import * as v from 'valibot'
import { componentId, connectionId, domainId } from '#lib/model/id.ts'
import type { Anchor } from '#lib/model/note.ts'

const finite = v.pipe(v.number(), v.finite())
const anchor: v.GenericSchema<unknown, Anchor> = v.union([
  v.object({ component: componentId }),
  v.object({ connection: connectionId }),
  v.object({ domain: domainId }),
  v.object({ point: v.object({ x: finite, y: finite }) }),
])

/** One thing that somebody said, as the server keeps it; times are milliseconds since 1970. */
export const comment = v.object({
  id: v.string(),
  number: v.number(),
  thread: v.string(),
  on: v.nullable(anchor),
  author: v.object({ id: v.string(), name: v.string() }),
  text: v.string(),
  mentions: v.array(v.string()),
  createdAt: v.number(),
  editedAt: v.nullable(v.number()),
  deletedAt: v.nullable(v.number()),
  resolvedAt: v.nullable(v.number()),
})
export type Comment = v.InferOutput<typeof comment>
