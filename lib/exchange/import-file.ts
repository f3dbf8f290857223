import type { Problem } from '#lib/model/problem.ts'
import { isInput } from '#lib/model/row.ts'

/** A file as people chose it. */
export interface SourceFile {
  readonly name: string
  readonly text: string
}

/** A file that is about to be imported: its text, and its trees where it is JSON or YAML, else why it is not. */
export interface ImportFile extends SourceFile {
  readonly trees: readonly unknown[]
  readonly problem: Problem | null
}

/** An object of a tree that nobody has checked yet. */
export type Input = Readonly<Record<string, unknown>>

/** The object that foreign data holds there; an empty one where it holds something else. */
export function inputOf(value: unknown): Input {
  return isInput(value) ? value : {}
}

/** The list that foreign data holds there; an empty one where it holds something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The objects of a list; what is none is left out. */
export function inputsOf(value: unknown): readonly Input[] {
  return listOf(value).filter(isInput)
}

/** A text or number as text; empty where foreign data holds something else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A whole number from 0, also when it is written as text; null where it is something else. */
export function countOf(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null
}

/** A finite number from 0, also when it is written as text; null where it is something else. */
export function amountOf(value: unknown): number | null {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 ? amount : null
}

/** The name of a file without the ending that says its format: `shop.docker-compose.yml` is `shop`. */
export function stemOf({ name }: SourceFile): string {
  const bare = name
    .replace(/\.(ya?ml|json|csv|tsv|mmd|mermaid|md|txt|canvas|c4|drawio)$/i, '')
    .replace(/[.-]?(docker-)?compose[^.]*$/i, '')
  return bare === '' ? name : bare
}
