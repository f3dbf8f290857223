import { create } from 'zustand'
import type { ComponentKind } from '#lib/model/component.ts'
import type { DomainId } from '#lib/model/id.ts'

/** Something on the canvas, by its table and id: components and domains may share an id. */
export type ItemKey = `${'components' | 'connections' | 'domains'}/${string}`

/** What the pointer does on the canvas. */
export type Tool = 'select' | 'hand' | 'connect' | 'domain' | { readonly place: ComponentKind }
export type PanelTab = 'forecast' | 'inspector' | 'checklist'

/** One's own screen: kept nowhere, shared with nobody. */
interface Screen {
  readonly selection: ReadonlySet<ItemKey>
  readonly tab: PanelTab
  /** The multiple of today that the canvas shows. */
  readonly multiple: number
  /** Domains that are switched off to see what is lost. */
  readonly down: ReadonlySet<DomainId>
  readonly tool: Tool
  /** The kind that `R` places again. */
  readonly lastKind: ComponentKind
  /** Whose name is being typed on the canvas. */
  readonly renaming: ItemKey | null
}

const initial: Screen = {
  selection: new Set(),
  tab: 'forecast',
  multiple: 1,
  down: new Set(),
  tool: 'select',
  lastKind: 'service',
  renaming: null,
}

export const useScreen = create<Screen>(() => initial)

/** Changes one's own screen. */
export const changeScreen = useScreen.setState

/** A fresh screen for a board that has just been opened. */
export function resetScreen(): void {
  changeScreen(initial)
}

export function select(keys: Iterable<ItemKey>): void {
  changeScreen({ selection: new Set(keys) })
}

/** The ids of the selected items of one table. */
export function selectedIds(
  selection: ReadonlySet<ItemKey>,
  table: 'components' | 'connections' | 'domains',
): Set<string> {
  const prefix = `${table}/`
  return new Set(
    [...selection].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
  )
}
