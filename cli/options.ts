/** What may follow a command besides its files: options with a value and options without. */
export interface Known {
  readonly values: readonly string[]
  readonly flags: readonly string[]
}

/** The words of a command line, sorted. */
export interface Options {
  readonly files: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
}

/** Sorts the words after a command; a sentence instead when one cannot be used. `--at=10` and `--at 10` are the same. */
export function optionsOf(words: readonly string[], known: Known): Options | string {
  const files: string[] = []
  const values: Record<string, string> = {}
  const flags = new Set<string>()
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-') || word === '-') {
      files.push(word)
      continue
    }
    const [name = '', inline] = split(word)
    if (known.flags.includes(name) && inline === undefined) flags.add(name)
    else if (known.values.includes(name)) {
      const value = inline ?? rest.shift()
      if (value === undefined) return `${name} needs a value.`
      values[name] = value
    } else return `${word} is not an option of this command.`
  }
  return { files, values, flags }
}

function split(word: string): readonly [string, string?] {
  const at = word.indexOf('=')
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)]
}
