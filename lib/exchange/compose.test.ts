import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importFiles } from './import-board.ts'
import type { SourceFile } from './import-file.ts'
import { importLineText } from './import-line-text.ts'

function read(text: string, name = 'compose.yaml', ...others: readonly SourceFile[]) {
  return importFiles([{ name, text }, ...others])
}

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
  const { board, problems } = read(shop, 'Shop.yml')

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
  const { board } = read(shop)

  expect(board?.connections).toEqual([
    { id: 'web-api', from: 'web', to: 'api', mode: 'startup' },
    { id: 'web-db', from: 'web', to: 'db', mode: 'startup' },
    { id: 'api-db', from: 'api', to: 'db', mode: 'startup' },
  ])
  expect(board?.components.flatMap(({ limits }) => limits)).toEqual([])
})

test('the report says every guess and everything left out', () => {
  const lines = read(shop).report.map((line) => `${line.path}: ${importLineText(line, 'en')}`)

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
  const [line] = read('services: { cache: { image: redis } }').report

  expect(line && importLineText(line, 'ko')).toBe('종류: 캐시 (이미지 이름: “redis”)')
})

test('a file that only includes others names them', () => {
  const { board, report } = read('include: [a.yml, { path: [b.yml, c.yml] }]')

  expect(board?.components).toEqual([])
  expect(report).toEqual([
    { what: 'included', path: 'include', detail: 'a.yml' },
    { what: 'included', path: 'include', detail: 'b.yml, c.yml' },
    { what: 'nothing-found', path: '' },
  ])
})

const addressed = `
x-common: &common
  environment: &settings
    DB_URL: postgres://shop:s3cret@db:5432/shop
services:
  web:
    <<: *common
    environment:
      <<: *settings
      CACHE: \${CACHE_HOST:-cache}:6379
      PAYMENTS_ADDR:
      EVENTS: amqp://events
      LEGACY: http://legacy:8080
    networks: [front, back]
    depends_on: [db, jobs]
    ports: ["80:80"]
    enviroment: { A: b }
  db: { image: postgres, mem_limit: 2g, cpus: 1.5, networks: { back: { aliases: [database] } } }
  cache: { image: redis, networks: [other], deploy: { mode: global } }
  payments: { image: shop/payments, scale: "\${PAYMENTS:-3}", networks: [back], profiles: [full] }
  queue: { image: rabbitmq, hostname: events, networks: [back] }
  jobs: { extends: payments, command: --db=database:5432 --every 10, networks: [back] }
`

test('addresses in settings become calls and need no start order beside them', () => {
  const { board, problems } = read(addressed)

  expect(problems).toEqual([])
  expect(board?.connections.map(({ from, to, calls, mode }) => [from, to, calls ?? null, mode])).toEqual([
    ['web', 'db', one('web/environment/DB_URL = db:5432'), undefined],
    ['web', 'cache', one('web/environment/CACHE = cache:6379'), undefined],
    ['web', 'payments', one('web/environment/PAYMENTS_ADDR = PAYMENTS_ADDR'), undefined],
    ['web', 'queue', one('web/environment/EVENTS = events'), 'async'],
    ['jobs', 'db', one('jobs/command/db = database:5432'), undefined],
    ['web', 'jobs', null, 'startup'],
  ])

  function one(place: string) {
    return { value: 1, source: 'default', note: `compose.yaml services/${place}` }
  }
})

test('what an instance gets from its machine stands beside an unknown limit', () => {
  const { board } = read(addressed)

  expect(board?.components.map(({ id, instances }) => [id, instances])).toEqual([
    ['web', undefined],
    ['db', undefined],
    ['cache', undefined],
    ['payments', 3],
    ['queue', undefined],
    ['jobs', 3],
  ])
  expect(board?.components[1]?.limits).toMatchObject([
    {
      capacity: {
        perInstance: { source: 'unknown', note: 'compose.yaml services/db: limits cpus 1.5, memory 2g' },
      },
    },
  ])
})

test('misspelt keys, missing networks, profiles and dead ends are told, secrets are not', () => {
  const { report } = read(addressed)
  const lines = report.map((line) => `${line.path}: ${importLineText(line, 'en')}`)
  const told = lines.filter((line) => !/taken for|calls “/.test(line))

  expect(lines.join()).not.toContain('s3cret')
  expect(told).toMatchInlineSnapshot(`
    [
      "services/web: left out, because the board has no place for it: ports",
      "services/web: is not in the compose format and is left out: enviroment; check the spelling",
      "services/db: kept beside its unknown limit: limits cpus 1.5, memory 2g; measure what an instance carries",
      "services/cache/deploy/mode: runs once on every node; the file does not say how many nodes there are",
      "services/payments/scale: 3 instances, as the file says",
      "services/payments: runs only with the profile full; remove it if it is not part of the system",
      "services/jobs/scale: 3 instances, as the file says",
      "services/jobs: runs only with the profile full; remove it if it is not part of the system",
      "services/web/environment/CACHE: shares no network with “cache”, so it cannot reach it as the file is",
      "services/web/environment/LEGACY: points to legacy:8080, and nothing in these files answers there; draw it if it matters",
      "services: 1 × depends_on: start order only, not counted as calls; draw the calls yourself",
    ]
  `)
})

test('a later file goes over an earlier one, and an .env file gives the values', () => {
  const { board } = read(
    'services: { web: { image: nginx, environment: ["API=$API"] }, api: { image: shop/api } }',
    'compose.yaml',
    { name: 'compose.prod.yaml', text: 'services: { web: { deploy: { replicas: 4 } } }' },
    { name: '.env', text: '# where\nPORT=8080\nAPI="http://api:$PORT"' },
  )

  expect(board?.components.map(({ id, instances }) => [id, instances])).toEqual([
    ['web', 4],
    ['api', undefined],
  ])
  expect(board?.connections).toMatchObject([{ from: 'web', to: 'api', calls: { value: 1 } }])
})

test.each([
  ['services: [web]', 'E_TYPE'],
  ['services: web', 'E_TYPE'],
  ['services: {}', 'E_FORMAT'],
])('%s is refused by name', (text, code) => {
  expect(read(text)).toMatchObject({ board: null, problems: [{ code, path: 'services' }] })
})

test('a service that is no mapping is told and has no settings', () => {
  const { board, report } = read('services: { web: [nginx], db: }')

  expect(board?.components.map(({ id }) => id)).toEqual(['web', 'db'])
  expect(report.filter(({ what }) => what === 'unreadable')).toMatchObject([{ path: 'services/web' }])
})

test('a compose file above 512 KiB is too large', () => {
  expect(read(`services: {}\n#${'x'.repeat(2 ** 19)}`).problems[0]?.code).toBe('E_TOO_LARGE')
})

test('a closing bracket below its key is forgiven', () => {
  const { board, problems } = read('services:\n  db:\n    command: [\n      "-d"\n    ]\n    image: mysql\n')

  expect(problems).toEqual([])
  expect(board?.components[0]?.kind).toBe('database')
})

test('names that make the same id stay apart', () => {
  const { board } = read('services: { "a b": {}, "a-b": {}, "a/b": {} }')

  expect(board?.components.map(({ id }) => id)).toEqual(['a-b', 'a-b-2', 'a-b-3'])
})

const shared = new URL('../../../shared/data/compose/', import.meta.url)
const hotel = new URL('dsb-hotelReservation.docker-compose.yml', shared)

test.skipIf(!existsSync(hotel))('the hotel reservation file gives its 24 services [needs ../shared]', () => {
  const { board, problems } = read(readFileSync(hotel, 'utf8'))

  expect(problems).toEqual([])
  expect(board?.components).toHaveLength(24)
  expect(kinds(board?.components ?? [])).toEqual({ other: 2, service: 10, cache: 4, database: 8 })
  expect(new Set(board?.connections.map(({ mode }) => mode))).toEqual(new Set(['startup']))
})

test.skipIf(!existsSync(shared))('the other real files are read without problems [needs ../shared]', () => {
  const real = (name: string) => read(readFileSync(new URL(name, shared), 'utf8'), name)

  const kindsOf = (name: string) => kinds(real(name).board?.components ?? [])
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
