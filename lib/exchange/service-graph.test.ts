import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { emptyBoard } from '#lib/model/board.ts'
import { importFiles } from './import-board.ts'
import { importLineText } from './import-line-text.ts'

function read(tree: unknown) {
  const { board, report, problems } = importFiles([{ name: 'graph.json', text: JSON.stringify(tree) }])
  const lines = report.map((line) => `${line.path}: ${importLineText(line, 'en')}`)
  return { board: board ?? emptyBoard, problems, lines }
}

test('counts of Jaeger give calls per request, and the rate waits for the time they took', () => {
  const { board, lines } = read({
    data: [
      { parent: 'web', child: 'api', callCount: 1000 },
      { parent: 'api', child: 'db', callCount: 4000, source: 'spark' },
      { parent: 'api', child: 'cache', callCount: 500 },
    ],
  })

  expect(board.connections.map(({ from, to, calls }) => [from, to, calls])).toEqual([
    ['web', 'api', { value: 1, source: 'imported', note: 'graph.json web → api: 1000 / 1000' }],
    ['api', 'db', { value: 4, source: 'imported', note: 'graph.json api → db: 4000 / 1000' }],
    ['api', 'cache', { value: 0.5, source: 'imported', note: 'graph.json api → cache: 500 / 1000' }],
  ])
  expect(board.drivers.map(({ base }) => base)).toEqual([{ source: 'unknown', note: 'graph.json: 1 / s' }])
  expect(board.flows.map(({ entry, driver }) => [entry, driver])).toEqual([['web', 'counted']])
  expect(lines.join()).toContain('1 over its seconds')
})

const sample = (metric: object, value: string) => ({ metric, value: [1_700_000_000, value] })
const answer = (result: readonly object[]) => ({ status: 'success', data: { resultType: 'vector', result } })

test('rates of Prometheus give calls, flows and what failed', () => {
  const { board } = read(
    answer([
      sample({ client: 'user', server: 'web' }, '10'),
      sample({ client: 'web', server: 'api', pod: 'a' }, '12'),
      sample({ client: 'web', server: 'api', pod: 'b' }, '8'),
      sample({ client: 'api', server: 'orders', connection_type: 'messaging_system' }, '5'),
      sample({ __name__: 'traces_service_graph_request_failed_total', client: 'user', server: 'web' }, '1'),
    ]),
  )

  expect(board.components.map(({ id, kind }) => [id, kind])).toEqual([
    ['user', 'client'],
    ['web', 'service'],
    ['api', 'service'],
    ['orders', 'queue'],
  ])
  expect(board.connections).toMatchObject([
    { from: 'user', to: 'web', calls: { value: 1 } },
    { from: 'web', to: 'api', calls: { value: 2 } },
    { from: 'api', to: 'orders', calls: { value: 0.25 }, mode: 'async' },
  ])
  expect(board.notes).toMatchObject([
    { text: '10 % ✕ (graph.json user → web)', on: { connection: 'user-web' } },
  ])
})

test('a mesh tells what failed by its response codes', () => {
  const ends = { source_workload: 'a', destination_workload: 'b' }
  const { board } = read(
    answer([sample({ ...ends, response_code: '200' }, '9'), sample({ ...ends, response_code: '503' }, '3')]),
  )

  expect(board.flows[0]?.perUnit).toMatchObject({ value: 12, source: 'imported' })
  expect(board.notes[0]?.text).toContain('25 %')
})

test('bytes are not requests, so their calls stay unknown', () => {
  const node = (id: string) => ({ data: { id, nodeType: 'app', app: id } })
  const traffic = { protocol: 'tcp', rates: { tcp: '300.00' } }
  const { board } = read({
    elements: { nodes: [node('a'), node('b')], edges: [{ data: { source: 'a', target: 'b', traffic } }] },
  })

  expect(board.connections[0]?.calls).toEqual({ source: 'unknown', note: 'graph.json a → b' })
  expect(board.flows).toEqual([])
})

const shared = new URL('../../../shared/data/servicegraph/', import.meta.url)

test.skipIf(!existsSync(shared)).each([
  ['kiali-app-graph.json', 11, 14],
  ['kiali-workload-graph.json', 13, 18],
])('%s gives back the rates that Kiali measured [needs ../shared]', (name, components, connections) => {
  const text = readFileSync(new URL(name, shared), 'utf8')
  const { board, problems } = importFiles([{ name, text }])
  const arrivals = forecast(board ?? emptyBoard, { at: 1 }).arrivals
  const byName = new Map(board?.components.map((row) => [row.name, row.id]))

  expect(problems).toEqual([])
  expect([board?.components.length, board?.connections.length]).toEqual([components, connections])
  for (const { data } of JSON.parse(text).elements.nodes) {
    const measured = [...(data.traffic ?? [])].flatMap(({ protocol, rates }) =>
      protocol === 'tcp' ? [] : Number(rates[`${protocol}In`] ?? 0),
    )
    const id = byName.get(data.nodeType === 'workload' ? data.workload : data.app)
    const total = measured.reduce((sum, rate) => sum + rate, 0)
    if (id !== undefined && total > 0) expect(arrivals[id]).toBeCloseTo(total, 9)
  }
})
