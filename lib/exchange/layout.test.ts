import ELK from 'elkjs/lib/elk.bundled.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { boundsOf, componentRectangle, domainRectangle, type Rectangle } from '#lib/model/geometry.ts'
import { homes } from '#lib/model/placement.ts'
import { layOut, needsLayout } from './layout.ts'
import { hiddenBy } from './layout-score.ts'

const elk = new ELK()

//   a ─► b ─► c      zone: b, c
const chain = {
  components: [{ id: 'a' }, { id: 'b', instances: { zone: 2 } }, { id: 'c', instances: { zone: 1 } }],
  connections: [
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'bc', from: 'b', to: 'c' },
  ],
  domains: [{ id: 'zone', kind: 'zone' }],
}

test('callers stand to the left of what they call', async () => {
  const { components } = await layOut(aBoard(chain), elk)

  const [a, b, c] = components.map(({ position }) => position?.x ?? Number.NaN)
  expect(a).toBeLessThan(Number(b))
  expect(b).toBeLessThan(Number(c))
})

test('the same board is laid out the same way', async () => {
  expect(await layOut(aBoard(chain), elk)).toEqual(await layOut(aBoard(chain), new ELK()))
})

test('a board with places for everything is left alone', async () => {
  const board = await layOut(aBoard(chain), elk)

  expect(needsLayout(board)).toBe(false)
  expect(await layOut(board, elk)).toBe(board)
})

test('a long chain of calls stands upright, a short one lies', async () => {
  const chainOf = (length: number) =>
    aBoard({
      components: Array.from({ length }, (_, i) => ({ id: `c${i}` })),
      connections: Array.from({ length: length - 1 }, (_, i) => ({
        ...{ id: `l${i}`, from: `c${i}`, to: `c${i + 1}` },
      })),
    })
  const [short, long] = [await layOut(chainOf(3), elk), await layOut(chainOf(6), elk)]

  expect(new Set(short.components.map(({ position }) => position?.y)).size).toBe(1)
  expect(new Set(long.components.map(({ position }) => position?.x)).size).toBe(1)
})

//   gw ─► orders ─► pricing ─► db     gw ─► pricing, inventory ─► orders, notify, db
test('a line that skips a layer is not left behind the card that it passes', async () => {
  const pairs = ['gw orders', 'gw pricing', 'orders pricing', 'orders inventory', 'pricing db']
  const others = ['inventory db', 'inventory notify', 'inventory orders']
  const connections = [...pairs, ...others].map((pair) => {
    const [from, to] = pair.split(' ')
    return { id: pair.replace(' ', '-'), from, to }
  })
  const ids = ['gw', 'orders', 'inventory', 'pricing', 'db', 'notify']
  const laid = await layOut(aBoard({ components: ids.map((id) => ({ id })), connections }), elk)

  expect(hiddenBy(laid)).toEqual([])
})

test('new components go to the right of those that have a place', async () => {
  const board = aBoard({
    components: [{ id: 'old', position: { x: 40, y: 80 } }, { id: 'new' }, { id: 'newer' }],
  })
  const [old, ...others] = (await layOut(board, elk)).components

  expect(old?.position).toEqual({ x: 40, y: 80 })
  for (const { position } of others) expect(position?.x).toBeGreaterThan(40 + 184)
})

test('zones that hold nobody alone stand together beside the drawing', async () => {
  const board = await layOut(
    aBoard({
      components: [{ id: 'api', instances: { az1: 1, az2: 1 } }],
      domains: [{ id: 'az1' }, { id: 'az2' }],
    }),
    elk,
  )

  const [card] = board.components.map(componentRectangle)
  const [first, second] = board.domains.map(domainRectangle)
  expect(first?.x).toBeGreaterThan(Number(card?.x) + 184)
  expect(second?.x).toBe(first?.x)
  expect(second?.y).toBeGreaterThan(Number(first?.y))
})

test('the order of the board decides where the lines leave a choice', async () => {
  const ids = ['hub', 'b', 'a', 'c']
  const connections = ids.slice(1).map((id) => ({ id, from: 'hub', to: id }))
  const { components } = await layOut(aBoard({ components: ids.map((id) => ({ id })), connections }), elk)

  const [, ...tops] = components.map(({ position }) => position?.y ?? Number.NaN)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
})

const anyBoard = fc
  .record({
    homes: fc.array(fc.subarray(['az1', 'az2', 'az3', 'vendor'], { maxLength: 2 }), { maxLength: 12 }),
    links: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }),
  })
  .map(({ homes, links }) =>
    aBoard({
      components: homes.map((domains, i) => ({
        id: `c${i}`,
        ...(domains.length > 0 && { instances: Object.fromEntries(domains.map((id) => [id, 1])) }),
      })),
      connections: links
        .map(([from, to], i) => ({ id: `l${i}`, from: `c${from}`, to: `c${to}` }))
        .filter(({ from, to }) => Math.max(Number(from.slice(1)), Number(to.slice(1))) < homes.length),
      domains: [
        { id: 'region', kind: 'region', contains: ['az1', 'az2', 'az3'] },
        ...['az1', 'az2', 'az3', 'vendor'].map((id) => ({ id })),
      ],
    }),
  )

test('a large board with zones is laid out in seconds, callers on the left', async () => {
  const zone = (i: number) => `az${1 + Math.floor(i / 50)}`
  const board = aBoard({
    components: Array.from({ length: 150 }, (_, i) => ({ id: `c${i}`, instances: { [zone(i)]: 1 } })),
    connections: Array.from({ length: 140 }, (_, i) => ({ id: `l${i}`, from: `c${i}`, to: `c${i + 10}` })),
    domains: [{ id: 'region', contains: ['az1', 'az2', 'az3'] }, { id: 'az1' }, { id: 'az2' }, { id: 'az3' }],
  })
  const laid = await layOut(board, elk)

  expectTidy(laid)
  const [first, last] = [laid.components[0], laid.components[149]]
  expect(first?.position?.x).toBeLessThan(Number(last?.position?.x))
})

test('cards never overlap and stay inside their home', async () => {
  await fc.assert(
    fc.asyncProperty(anyBoard, async (board) => {
      const laid = await layOut(board, elk)
      expectTidy(laid)
    }),
    { numRuns: 60 },
  )
})

function expectTidy(laid: Board): void {
  const cards = laid.components.map(componentRectangle)
  const overlapping = cards.filter((card, i) => cards.slice(i + 1).some((other) => overlap(card, other)))
  expect(overlapping).toEqual([])
  expect(cards.filter(({ x, y }) => x % 8 !== 0 || y % 8 !== 0)).toEqual([])
  const straddling = laid.domains
    .map(domainRectangle)
    .filter((box) => cards.some((card) => overlap(box, card) && boundsOf([box, card])?.width !== box.width))
  expect(straddling).toEqual([])
  for (const [inner, outer] of nestings(laid)) expect(boundsOf([inner, outer])).toEqual(outer)
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function nestings({ components, domains }: Board): [Rectangle, Rectangle][] {
  const places = new Map<string, Rectangle>(domains.map((domain) => [domain.id, domainRectangle(domain)]))
  const home = homes(components, domains)
  const cards = components.map((row) => [componentRectangle(row), places.get(home.get(row.id) ?? '')])
  const region = places.get('region')
  const zones = ['az1', 'az2', 'az3'].map((id) => [places.get(id), region])
  return [...cards, ...zones].flatMap(([a, b]) => (a && b ? [[a, b]] : []))
}
