import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SERVER = dirname(fileURLToPath(import.meta.url))

/** Everything that a file loads when it runs, and what that loads in turn; types load nothing. */
function loadedBy(entry: string, loaded = new Set<string>()): Set<string> {
  const source = readFileSync(join(SERVER, entry), 'utf8')
  for (const [, what = '', from = ''] of source.matchAll(/^(?:import|export) ([^'"]*?)from '([^']+)'/gm)) {
    const isTypeOnly = what.startsWith('type ') || /^\{(\s*type [^,}]+,?)+\s*\}/.test(what)
    if (isTypeOnly || loaded.has(from)) continue
    loaded.add(from)
    if (from.startsWith('.')) loadedBy(join(dirname(entry), from), loaded)
  }
  return loaded
}

test('only threads know Yjs and what a board means', () => {
  const loaded = [...loadedBy('main.ts')]

  expect(loaded.filter((from) => /^(yjs|#lib)/.test(from))).toEqual([])
  expect(loaded).toContain('./guard.ts')
  expect([...loadedBy('reader-worker.ts')]).toEqual(
    expect.arrayContaining(['yjs', '#lib/engine/forecast.ts']),
  )
})
