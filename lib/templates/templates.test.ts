import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { readBoardFile, writeBoardFile } from '#lib/exchange/board-file.ts'
import { needsLayout } from '#lib/exchange/layout.ts'
import { breakName } from '#lib/model/forecast.ts'
import { templates } from './templates.ts'

test.each(templates)('$id is a board file as we write it, with a place for everything', async ({ load }) => {
  const text = await load()
  const { board, errors, warnings } = readBoardFile(text)

  expect([...errors, ...warnings]).toEqual([])
  expect(board && writeBoardFile(board)).toBe(text)
  expect(board && needsLayout(board)).toBe(false)
})

test.each([
  ['photo-sharing', 'worker.rps', 2.4],
  ['team-chat', 'broker.deliveries', 11.696],
])('%s breaks first at %s', async (id, name, multiple) => {
  const text = await templates.find((template) => template.id === id)?.load()
  const { board } = readBoardFile(text ?? '')
  const [first] = board === null ? [] : forecast(board).breaks

  expect(first && breakName(first)).toBe(name)
  expect(first?.multiple).toBeCloseTo(multiple, 3)
})
