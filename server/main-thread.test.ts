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
    if (isTypeOnly) continue
    const file = from.startsWith('.') ? join(dirname(entry), from) : from
    if (loaded.has(file)) continue
    loaded.add(file)
    if (file !== from) loadedBy(file, loaded)
  }
  return loaded
}

test('only threads know Yjs and what a board means', () => {
  const loaded = [...loadedBy('main.ts')]

  expect(loaded.filter((from) => /^(yjs|#lib)/.test(from))).toEqual([])
  expect(loaded).toContain('guard.ts')
  expect([...loadedBy('reader-worker.ts')]).toEqual(
    expect.arrayContaining(['yjs', '#lib/engine/forecast.ts']),
  )
})

test('nothing the server runs asks anybody else', () => {
  const own = [...loadedBy('main.ts')].filter((file) => file.endsWith('.ts') && !file.startsWith('#'))
  const asking = own.filter((file) =>
    /\bfetch\(|\brequest\(|node:(net|dgram|dns|tls|https)/.test(readFileSync(join(SERVER, file), 'utf8')),
  )

  expect(own).toContain('guard.ts')
  expect(asking).toEqual([])
})
