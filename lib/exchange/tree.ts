import type { Problem } from '#lib/model/problem.ts'
import { foreign, tidyTree } from './tidy-tree.ts'
import { yamlTrees } from './yaml.ts'

/** The tree of a file, or the one problem that keeps it from being read. */
export type Tree = { readonly tree: unknown } | { readonly problem: Problem }

/** The trees of a file that may hold several YAML documents. */
export type Trees = { readonly trees: readonly unknown[] } | { readonly problem: Problem }

/** The tree of a JSON or YAML text that holds one. */
export function treeOf(text: string, mostBytes: number): Tree {
  const file = treesOf(text, mostBytes)
  if ('problem' in file) return file
  const { trees } = file
  if (trees.length === 1) return { tree: trees[0] }
  return {
    problem: { code: 'E_SYNTAX', path: '', detail: trees.length === 0 ? '' : `${trees.length} × ---` },
  }
}

/**
 * The trees of a JSON or YAML text of at most this many bytes: Unicode in NFC, no keys that would reach a prototype,
 * aliases written out within a budget. Never throws.
 */
export function treesOf(text: string, mostBytes: number): Trees {
  if (isLongerThan(text, mostBytes)) return tooLarge(sizeText(mostBytes))
  const plain = text.replace(/^\uFEFF/, '')
  const parsed = parsedJson(plain) ?? yamlTrees(plain)
  if ('problem' in parsed) return parsed
  const trees = tidyTree(parsed.trees, foreign)
  return Array.isArray(trees) ? { trees } : tooLarge('')
}

function parsedJson(text: string): { trees: readonly unknown[] } | null {
  if (!/^\s*[{[]/.test(text)) return null
  try {
    return { trees: [JSON.parse(text)] }
  } catch {
    // YAML is a superset of JSON: its parser forgives a trailing comma and says where it stopped, in every browser
    return null
  }
}

function tooLarge(detail: string): { readonly problem: Problem } {
  return { problem: { code: 'E_TOO_LARGE', path: '', detail } }
}

function isLongerThan(text: string, mostBytes: number): boolean {
  if (text.length > mostBytes) return true
  // a UTF-16 unit is at most three bytes, so most texts need no counting
  return text.length * 3 > mostBytes && new TextEncoder().encode(text).length > mostBytes
}

function sizeText(bytes: number): string {
  return bytes >= 2 ** 20 ? `${bytes / 2 ** 20} MiB` : `${bytes / 2 ** 10} KiB`
}
