import { isInput } from '#lib/model/row.ts'
import type { ImportFile } from './import-file.ts'

/** Values for the variables of compose files: those of the `.env` files among the files. */
export type Variables = ReadonlyMap<string, string>

/** Whether a file holds `NAME=value` lines for compose files; its name is all that tells. */
export function isEnvFile({ name }: ImportFile): boolean {
  return /(^|[/\\.])env(\.|$)/i.test(name) && !/\.(ya?ml|json)$/i.test(name)
}

/** The variables of some `.env` files; values may use variables above them. */
export function variablesOf(files: readonly ImportFile[]): Variables {
  const found = new Map<string, string>()
  for (const { text } of files) {
    for (const line of text.split(/\r?\n/)) {
      const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? []
      if (name !== undefined && value !== undefined)
        found.set(name, interpolated(value.replace(/^(["'])(.*)\1$/, '$2'), found))
    }
  }
  return found
}

/** A tree with the variables in its texts filled in, with their defaults where nobody gave them a value. */
export function withVariables(tree: unknown, variables: Variables): unknown {
  if (typeof tree === 'string') return interpolated(tree, variables)
  if (Array.isArray(tree)) return tree.map((item) => withVariables(item, variables))
  if (!isInput(tree)) return tree
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, withVariables(value, variables)]),
  )
}

/** `$NAME`, `${NAME}`, `${NAME:-default}`; what has neither value nor default stays as it is written. */
function interpolated(text: string, variables: Variables): string {
  if (!text.includes('$')) return text
  return text.replace(
    /\$\$|\$\{(\w+)(?::?([-+?])([^{}]*))?\}|\$([A-Za-z_]\w*)/g,
    (whole, braced: string | undefined, sign: string | undefined, other: string | undefined, plain) => {
      if (whole === '$$') return '$'
      const value = variables.get(braced ?? plain)
      return value ?? (sign === '-' ? (other ?? '') : whole)
    },
  )
}
