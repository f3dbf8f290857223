import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { endingOf, troubleOf } from './closing.ts'

test('every close code of the server has a meaning here', async () => {
  const source = await readFile(new URL('../../server/close-code.ts', import.meta.url), 'utf8')
  const codes = [...source.matchAll(/: (\d{4}),/g)].map(([, code]) => Number(code))
  const final = codes.filter((code) => code >= 4400 && code < 4500)

  expect(codes.length).toBeGreaterThan(10)
  expect(new Set(final.map(endingOf)).size).toBe(new Set(final).size)
  for (const code of codes) if (!final.includes(code)) expect(troubleOf(code), String(code)).not.toBeNull()
})

test('a lost network says nothing about the board', () => {
  expect(troubleOf(1006)).toBeNull()
  expect(troubleOf(undefined)).toBeNull()
})
