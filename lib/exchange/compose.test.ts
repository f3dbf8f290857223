import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composeBoard } from './compose.ts'
import { importLineText } from './import-line-text.ts'

const shop = `
x-defaults: &defaults
  restart: always
  deploy: { replicas: 3 }
services:
  web:
    <<: *defaults
    build: ./web
    depends_on: [api, db, ghost]
  api:
    image: registry.example.com:5000/team/shop-api:1.2@sha256:abc
    depends_on:
      db: { condition: service_healthy }
    deploy: { replicas: "\${REPLICAS}" }
  db:
    image: postgres:17
    volumes: [data:/var/lib]
  주문 서비스:
    image: shop/orders
volumes:
  data:
`

test('services become components and their images say the kind', () => {
  const { board, problems } = composeBoard(shop, 'Shop')

  expect(problems).toEqual([])
  expect(board?.title).toBe('Shop')
  expect(board?.components.map(({ id, name, kind, instances }) => [id, name, kind, instances])).toEqual([
    ['web', 'web', 'service', 3],
    ['api', 'api', 'service', undefined],
    ['db', 'db', 'database', undefined],
    ['item', '주문 서비스', 'service', undefined],
  ])
})

test('depends_on is start order and no limit is made up', () => {
  const { board } = composeBoard(shop)

  expect(board?.connections).toEqual([
    { id: 'web-api', from: 'web', to: 'api', mode: 'startup' },
    { id: 'web-db', from: 'web', to: 'db', mode: 'startup' },
    { id: 'api-db', from: 'api', to: 'db', mode: 'startup' },
  ])
  expect(board?.components.flatMap(({ limits }) => limits)).toEqual([])
})

test('the report says every guess and everything left out', () => {
  const lines = composeBoard(shop).report.map((line) => `${line.path}: ${importLineText(line, 'en')}`)

  expect(lines).toMatchInlineSnapshot(`
    [
      "services/web: taken for a service, because neither image nor name says more",
      "services/web/deploy/replicas: 3 instances, as the file says",
      "services/api: taken for a service, because neither image nor name says more",
      "services/api/deploy/replicas: cannot be read and is left out: \${REPLICAS}",
      "services/db: taken for: Database, because its image is “postgres”",
      "services/db: left out, because the board has no place for it: volumes",
      "services/주문 서비스: taken for a service, because neither image nor name says more",
      "services/주문 서비스: gets the id “item”, because its name cannot be one",
      "services/web/depends_on: depends on “ghost”, which is not in this file",
      "services: 3 × depends_on: start order only, not counted as calls; draw the calls yourself",
      "volumes: left out, because the board has no place for it: volumes",
    ]
  `)
})

test('the report exists in Korean too', () => {
  const [line] = composeBoard('services: { cache: { image: redis } }').report

  expect(line && importLineText(line, 'ko')).toBe('종류: 캐시 (이미지 이름: “redis”)')
})

test('a file without services is not a compose file', () => {
  expect(composeBoard('include: [a.yml]').problems).toEqual([
    { code: 'E_FORMAT', path: 'services', detail: '' },
  ])
})

test('a compose file above 512 KiB is too large', () => {
  expect(composeBoard(`services: {}\n#${'x'.repeat(2 ** 19)}`).problems[0]?.code).toBe('E_TOO_LARGE')
})

test('a closing bracket below its key is forgiven', () => {
  const { board, problems } = composeBoard(
    'services:\n  db:\n    command: [\n      "-d"\n    ]\n    image: mysql\n',
  )

  expect(problems).toEqual([])
  expect(board?.components[0]?.kind).toBe('database')
})

test('names that make the same id stay apart', () => {
  const { board } = composeBoard('services: { "a b": {}, "a-b": {}, "a/b": {} }')

  expect(board?.components.map(({ id }) => id)).toEqual(['a-b', 'a-b-2', 'a-b-3'])
})

const shared = new URL('../../../shared/data/compose/', import.meta.url)
const hotel = new URL('dsb-hotelReservation.docker-compose.yml', shared)

test.skipIf(!existsSync(hotel))('the hotel reservation file gives its 24 services [needs ../shared]', () => {
  const { board, problems } = composeBoard(readFileSync(hotel, 'utf8'))

  expect(problems).toEqual([])
  expect(board?.components).toHaveLength(24)
  expect(kinds(board?.components ?? [])).toEqual({ other: 2, service: 10, cache: 4, database: 8 })
  expect(new Set(board?.connections.map(({ mode }) => mode))).toEqual(new Set(['startup']))
})

test.skipIf(!existsSync(shared))('the other real files are read without problems [needs ../shared]', () => {
  const read = (name: string) => composeBoard(readFileSync(new URL(name, shared), 'utf8'))

  const kindsOf = (name: string) => kinds(read(name).board?.components ?? [])
  expect(kindsOf('sock-shop.docker-compose.yml')).toEqual({
    ...{ service: 8, gateway: 1, database: 4, queue: 1, client: 1 },
  })
  expect(kindsOf('dsb-socialNetwork.docker-compose.yml')).toEqual({
    ...{ service: 12, database: 6, cache: 7, 'load-balancer': 1, other: 1 },
  })
  expect(kindsOf('opentelemetry-demo.compose.yaml')).toEqual({
    ...{ service: 15, database: 1, cache: 1, 'load-balancer': 1, client: 1, other: 1 },
  })
})

function kinds(components: readonly { readonly kind: string }[]): Record<string, number> {
  const count: Record<string, number> = {}
  for (const { kind } of components) count[kind] = (count[kind] ?? 0) + 1
  return count
}
