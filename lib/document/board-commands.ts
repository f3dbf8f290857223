import type { Scenario } from '#lib/model/scenario.ts'
import type { Edit } from './edit.ts'

export function renameBoard(title: string): readonly Edit[] {
  return [{ kind: 'change-board', patch: { title } }]
}

/** Changes what is being asked; undefined takes a field away. */
export function changeScenario(
  patch: { readonly [Key in keyof Scenario]?: Scenario[Key] | undefined },
): readonly Edit[] {
  const fields = Object.entries(patch).map(([key, value]) => [`scenario/${key}`, value])
  return [{ kind: 'change-board', patch: Object.fromEntries(fields) }]
}
