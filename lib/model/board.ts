import type { Answer } from './answer.ts'
import type { ChecklistItem } from './checklist-item.ts'
import type { Component } from './component.ts'
import type { Connection } from './connection.ts'
import type { Decision } from './decision.ts'
import type { FailureDomain } from './domain.ts'
import type { Driver } from './driver.ts'
import type { Flow } from './flow.ts'
import type { Note, PlainRow } from './note.ts'
import type { Scenario } from './scenario.ts'
import type { Series } from './series.ts'
import type { WhatIf } from './what-if.ts'

/** The format this version reads and writes; anything but compatible additions raises the number. */
export const FORMAT = 'hundredfold/1'

/** The lists that are kept with a board and not read by the engine. */
export const plainLists = [
  'notes',
  'checklist',
  'decisions',
  'answers',
  'scenarios',
  'series',
  'rounds',
] as const
export type PlainList = (typeof plainLists)[number]

/** A whole board: what people drew and what they know about it. Every list is there, perhaps empty. */
export interface Board extends Readonly<Record<PlainList, readonly PlainRow[]>> {
  readonly format: typeof FORMAT
  readonly title: string
  readonly scenario: Scenario
  readonly drivers: readonly Driver[]
  readonly flows: readonly Flow[]
  readonly components: readonly Component[]
  readonly connections: readonly Connection[]
  readonly domains: readonly FailureDomain[]
  readonly notes: readonly Note[]
  readonly checklist: readonly ChecklistItem[]
  readonly decisions: readonly Decision[]
  readonly answers: readonly Answer[]
  readonly scenarios: readonly WhatIf[]
  readonly series: readonly Series[]
}

export const emptyBoard: Board = {
  format: FORMAT,
  title: '',
  scenario: {},
  drivers: [],
  flows: [],
  components: [],
  connections: [],
  domains: [],
  notes: [],
  checklist: [],
  decisions: [],
  answers: [],
  scenarios: [],
  series: [],
  rounds: [],
}

/** What people call it; its id where nobody has named it. */
export function nameOf(row: { readonly id: string; readonly name?: string }): string {
  return row.name === undefined || row.name.trim() === '' ? row.id : row.name
}
