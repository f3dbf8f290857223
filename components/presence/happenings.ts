import type { RowTouch } from '#lib/document/others-changes.ts'
import type { Person, Reaction } from '#lib/document/presence.ts'

/** What others did since it was last told. */
export interface Happened {
  readonly came: readonly string[]
  readonly left: readonly string[]
  readonly reacted: readonly { readonly name: string; readonly reaction: Reaction }[]
  /** How many rows each changed; no name where nobody knows whose tab it was. */
  readonly changed: readonly { readonly name: string | null; readonly count: number }[]
}

type Shown = Pick<Person, 'key' | 'name' | 'reaction'>

/** Gathers what others do until somebody takes it. Who was here at the first look has not come. */
export function happenings() {
  let here: ReadonlyMap<number, Shown> | null = null
  let told: ReadonlyMap<number, Shown> = new Map()
  /** Names outlive their tabs, since a change may arrive after its author has gone. */
  const names = new Map<number, string>()
  const rows = new Map<number, Set<string>>()
  let reacted: { name: string; reaction: Reaction }[] = []

  return {
    see(people: readonly Shown[]): void {
      const now = new Map(people.map((person) => [person.key, person]))
      for (const { key, name, reaction } of people) {
        names.set(key, name)
        if (reaction !== null && here?.get(key)?.reaction !== reaction) reacted.push({ name, reaction })
      }
      if (here === null) told = now
      here = now
    },
    change(touches: readonly RowTouch[]): void {
      for (const { client, row } of touches) rows.set(client, new Set([...(rows.get(client) ?? []), row]))
    },
    take(): Happened {
      const now = here ?? told
      const happened = {
        came: [...now.values()].filter(({ key }) => !told.has(key)).map(({ name }) => name),
        left: [...told.values()].filter(({ key }) => !now.has(key)).map(({ name }) => name),
        reacted,
        changed: [...rows].map(([client, touched]) => ({
          name: names.get(client) ?? null,
          count: touched.size,
        })),
      }
      told = now
      reacted = []
      rows.clear()
      return happened
    },
  }
}
