import type { Keys } from './keys.ts'

export const commandSections = ['tools', 'making', 'editing', 'arranging', 'view', 'board'] as const
export type CommandSection = (typeof commandSections)[number]

/** Something a person can do, by key, from the palette or from a menu: one list serves all three. */
export interface Command {
  readonly id: string
  /** What it is called in the person's language. */
  readonly title: string
  readonly section: CommandSection
  /** The key presses that do it, the best known first. */
  readonly keys?: readonly Keys[]
  /** Absent: it can always be done. */
  readonly isPossible?: () => boolean
  /** These keys are listed only; something else listens for them. */
  readonly isHeardElsewhere?: true
  readonly run: () => void
}

/** Whether a command can be done now. */
export function isPossible({ isPossible: ask }: Command): boolean {
  return ask === undefined || ask()
}
