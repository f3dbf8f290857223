import { create } from 'zustand'
import type { Command } from '#components/commands/command.ts'
import type { Hindrance } from '#lib/document/standing.ts'
import type { ComponentKind } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import type { Fix } from '#lib/model/fix.ts'
import type { DomainId, FlowId, RowId } from '#lib/model/id.ts'
import type { NoteKind } from '#lib/model/note.ts'

/** Something on the canvas, by its table and id: components and domains may share an id. */
export type ItemKey = `${ItemTable}/${string}`
export const itemTables = ['components', 'connections', 'domains', 'notes'] as const
export type ItemTable = (typeof itemTables)[number]

export function itemKey(table: ItemTable, id: string): ItemKey {
  return `${table}/${id}`
}

/** What the pointer does on the canvas. */
export type Tool =
  | 'select'
  | 'hand'
  | 'connect'
  | 'domain'
  | 'comment'
  | 'laser'
  | { readonly place: ComponentKind }
  | { readonly note: NoteKind }
/** The parts of the answer, one at a time. */
export type AnswerPart = 'order' | 'next' | 'sure' | 'domains' | 'findings' | 'what-if' | 'questions'
export type PanelTab = 'workshop' | 'forecast' | 'inspector' | 'checklist' | 'talk'
/** What lies over the screen and is looked up in. */
export type Lookup =
  | 'commands'
  | 'keys'
  | 'find'
  | 'export'
  | 'share'
  | 'workshop'
  | 'add'
  | 'connect'
  | 'move'
  | 'history'
  | 'forget'
  | 'growth'
  | 'growth-tag'
/** What a phone shows of the board, one at a time. */
export type PhoneView = 'outline' | 'map' | 'panel'

/** One's own screen: kept nowhere, shared with nobody. */
interface Screen {
  readonly selection: ReadonlySet<ItemKey>
  readonly tab: PanelTab
  readonly part: AnswerPart
  /** Fixes that are tried out, in order: the answer is about the board with them, the board is not touched. */
  readonly plan: readonly Fix[]
  /** The what-if that the answer is about; null for the board as it is drawn. */
  readonly whatIf: RowId | null
  /** What lights up on the canvas because a row of the panel is looked at. */
  readonly lit: ReadonlySet<ItemKey>
  /** Who is short, step by step, as far as a loss is followed on the canvas. */
  readonly cascade: readonly (readonly ItemKey[])[]
  /** The multiple of today that the canvas shows. */
  readonly multiple: number
  /** A second multiple, beside which that one is put; null when nothing is compared. */
  readonly compared: number | null
  /** The flow whose way the order of breaks is narrowed to; null for all. */
  readonly flow: FlowId | null
  /** Domains that are switched off to see what is lost. */
  readonly down: ReadonlySet<DomainId>
  readonly tool: Tool
  /** The kind that `R` places again. */
  readonly lastKind: ComponentKind
  /** Whose name is being typed on the canvas. */
  readonly renaming: ItemKey | null
  /** The tool stays in the hand after it has made something. */
  readonly keepsTool: boolean
  /** Things snap to the grid, and it is shown. */
  readonly grid: boolean
  /** Only looked at: nothing can be changed. */
  readonly viewing: boolean
  /** Why the server would not take this person's edits now; null when it does. */
  readonly hindrance: Hindrance | null
  readonly lookup: Lookup | null
  /** Where a menu of commands is open, on the screen, and the commands of that place alone. */
  readonly menu: { readonly at: Point; readonly own: readonly Command[] } | null
  /** The outline stands beside the canvas. */
  readonly outline: boolean
  readonly phoneView: PhoneView
  /** Where the keyboard is at work: names are typed there. */
  readonly hands: 'canvas' | 'outline'
  /** On the board of a replayed outage: this person has asked for the answer. */
  readonly replayAnswered: boolean
  /** The tab, by its key in presence, whose view one's own canvas shows. */
  readonly following: number | null
}

const initial: Screen = {
  selection: new Set(),
  tab: 'forecast',
  part: 'order',
  plan: [],
  whatIf: null,
  lit: new Set(),
  cascade: [],
  multiple: 1,
  compared: null,
  flow: null,
  down: new Set(),
  tool: 'select',
  lastKind: 'service',
  renaming: null,
  keepsTool: false,
  grid: true,
  viewing: false,
  hindrance: null,
  lookup: null,
  menu: null,
  outline: false,
  phoneView: 'outline',
  hands: 'canvas',
  replayAnswered: false,
  following: null,
}

export const useScreen = create<Screen>(() => initial)

/** Changes one's own screen. */
export const changeScreen = useScreen.setState

/** Takes the tools out of the hands of somebody who may not draw now, or gives them back. */
export function hinder(hindrance: Hindrance | null): void {
  if (hindrance === useScreen.getState().hindrance) return
  changeScreen(hindrance === null ? { hindrance } : { hindrance, tool: 'select', renaming: null })
}

/** A fresh screen for a board that has just been opened. */
export function resetScreen(): void {
  changeScreen(initial)
}

/** The tool has made something: back to selecting, unless it is to stay. */
export function putToolAway(): void {
  if (!useScreen.getState().keepsTool) changeScreen({ tool: 'select' })
}

export function select(keys: Iterable<ItemKey>): void {
  changeScreen({ selection: new Set(keys) })
}

/** The ids of the selected items of one table. */
export function selectedIds(selection: ReadonlySet<ItemKey>, table: ItemTable): Set<string> {
  const prefix = `${table}/`
  return new Set(
    [...selection].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
  )
}
