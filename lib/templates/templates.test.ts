import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { readBoardFile, writeBoardFile } from '#lib/exchange/board-file.ts'
import { needsLayout } from '#lib/exchange/layout.ts'
import { emptyBoard } from '#lib/model/board.ts'
import { quantitiesOf } from '#lib/model/board-quantities.ts'
import { breakName } from '#lib/model/forecast.ts'
import { replayIds } from './replay-ids.ts'
import { replays } from './replays.ts'
import { templates } from './templates.ts'

const boards = [...templates, ...replays]

test.each(boards)('$id is a board file as we write it, with a place for everything', async ({ load }) => {
  const text = await load()
  const { board, errors, warnings } = readBoardFile(text)

  expect([...errors, ...warnings]).toEqual([])
  expect(board && writeBoardFile(board)).toBe(text)
  expect(board && needsLayout(board)).toBe(false)
})

test.each([
  ['three-tier-shop', 'db.connections', 2.512],
  ['photo-sharing', 'worker.rps', 2.4],
  ['team-chat', 'broker.deliveries', 11.696],
  ['iot-ingestion', 'broker.sessions', 2.5],
  ['payments', 'psp.quota', 4.083],
  ['kinesis-2020', 'front-end.threads', 1.21],
  ['fortnite-2018', 'matchmaking-shard.ops', 1.481],
  ['slack-2022', 'vitess.qps', 0.777],
  ['dynamodb-2015', 'metadata.bytes', 2],
  ['hachyderm-2022', 'disks.iops', 0.833],
  ['strava-2014', 'mysql.id', 2],
])('%s breaks first at %s', async (id, name, multiple) => {
  const text = await boards.find((known) => known.id === id)?.load()
  const down = replays.find((replay) => replay.id === id)?.down ?? []
  const { board } = readBoardFile(text ?? '')
  const [first] = board === null ? [] : forecast(board, { down }).breaks

  expect(first && breakName(first)).toBe(name)
  expect(first?.multiple).toBeCloseTo(multiple, 3)
})

test('Strava has a date, and it is the day of the outage', async () => {
  const { board } = readBoardFile((await replays.find(({ id }) => id === 'strava-2014')?.load()) ?? '')

  expect(board && forecast(board).breaks[0]?.date).toBe('2014-07-29')
})

test('every outage is known by its id', () => {
  expect(replays.map(({ id }) => id)).toEqual(replayIds)
})

test.each(replays)('the board of $id says which outage it replays', async ({ id, load, down }) => {
  const { board } = readBoardFile(await load())
  const domains = new Set(board?.domains.map((domain) => domain.id))

  expect(board?.scenario.replay).toBe(id)
  expect(down.every((domain) => domains.has(domain))).toBe(true)
})

test.each(templates)('the template $id names where published numbers come from', async ({ load }) => {
  const { board } = readBoardFile(await load())
  const published = quantitiesOf(board ?? emptyBoard).flatMap(({ quantity }) =>
    typeof quantity === 'object' && quantity.source === 'default' ? [quantity] : [],
  )

  expect(published.length).toBeGreaterThan(0)
  expect(published.filter(({ note = '' }) => note === '')).toEqual([])
})
