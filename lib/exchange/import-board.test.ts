import { expect, test } from 'vitest'
import { importBoard } from './import-board.ts'
import { importLineText } from './import-line-text.ts'

test('a Hundredfold file is read as it is', () => {
  const { board, problems } = importBoard('{"format":"hundredfold/1","title":"Shop"}', 'x.json')

  expect(problems).toEqual([])
  expect(board?.title).toBe('Shop')
})

test('a compose file is known by its services and takes the title of the file', () => {
  const titleFrom = (name: string) => importBoard('services: { db: { image: mysql8 } }', name).board?.title

  expect(titleFrom('shop.docker-compose.yml')).toBe('shop')
  expect(titleFrom('docker-compose.yml')).toBe('docker-compose.yml')
  expect(importBoard('name: Shop\nservices: { db: {} }', 'compose.yaml').board?.title).toBe('Shop')
})

test('anything else is told what can be read', () => {
  const { board, problems, report } = importBoard('kind: Deployment', 'web.yaml')

  expect(board).toBeNull()
  expect(problems[0]?.code).toBe('E_FORMAT')
  expect(report.map((line) => importLineText(line, 'en')).join()).toMatch(/docker-compose/)
})

test('a broken file keeps its line', () => {
  expect(importBoard('services:\n  - [', 'x.yml').problems[0]?.detail).toMatch(/^line \d+, column \d+: /)
})
