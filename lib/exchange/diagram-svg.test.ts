import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import type { DiagramOptions } from './diagram.ts'
import { diagramSvg } from './diagram-svg.ts'

const plain: DiagramOptions = { theme: 'light', language: 'en' }

//   web ──3──► db (50/s) ┄┄► log      web: az1 ×2, az2 ×2
const shop = aBoard({
  title: 'Shop',
  drivers: [{ id: 'traffic', base: 1 }],
  flows: [{ id: 'order', entry: 'web', driver: 'traffic', perUnit: 4 }],
  components: [
    { id: 'web', name: 'Web', kind: 'service', position: { x: 0, y: 0 }, instances: { az1: 2, az2: 2 } },
    {
      ...{ id: 'db', name: 'Orders', kind: 'database', position: { x: 320, y: 0 } },
      limits: [{ id: 'qps', kind: 'throughput', capacity: 50 }],
    },
    { id: 'log', kind: 'stream', position: { x: 640, y: 0 } },
  ],
  connections: [
    { id: 'web-db', from: 'web', to: 'db', calls: 3 },
    { id: 'db-log', from: 'db', to: 'log', mode: 'async' },
  ],
  domains: [
    { id: 'az1', name: 'Zone 1', kind: 'zone', position: { x: 0, y: 160 }, size: { width: 208, height: 88 } },
    {
      id: 'az2',
      name: 'Zone 2',
      kind: 'zone',
      position: { x: 232, y: 160 },
      size: { width: 208, height: 88 },
    },
  ],
})

test('a picture of a small shop', () => {
  expect(
    diagramSvg(shop, { ...plain, forecast: forecast(shop, { at: 10 }) }).replaceAll('><', '>\n<'),
  ).toMatchSnapshot()
})

test('what is broken says so in words and by its sign', () => {
  const picture = diagramSvg(shop, { ...plain, forecast: forecast(shop, { at: 10 }) })

  expect(textsOf(picture)).toEqual(expect.arrayContaining(['breaks at 4.17×', '1', 'no limits given']))
  expect(picture).toContain('At 10× today’s load · breaks first: Orders at 4.17×')
})

test('near and safe have signs of their own', () => {
  const legendAt = (at: number) => textsOf(diagramSvg(shop, { ...plain, forecast: forecast(shop, { at }) }))

  expect(legendAt(3.5)).toContain('Near: 70 % used or more')
  expect(legendAt(1)).toContain('Safe')
})

test('chips say in which zones a component stands', () => {
  expect(textsOf(diagramSvg(shop, plain))).toEqual(
    expect.arrayContaining(['Zone 1 ×2', 'Zone 2 ×2', 'Web ×2']),
  )
})

const noted = aBoard({
  ...shop,
  notes: [
    { id: 'n1', kind: 'bottleneck', on: { component: 'db' }, by: 'Alice' },
    { id: 'n2', kind: 'risk', text: 'Nobody is paged.', on: { connection: 'web-db' } },
    { id: 'n3', kind: 'note', text: 'Short enough.', on: { point: { x: 0, y: 300 } } },
    { id: 'n4', kind: 'question', text: 'Of what is gone?', on: { point: { x: -900, y: 300 } } },
  ],
})

test('a note hangs as a numbered pin, and is told whole below', () => {
  const text = `Writes go to one leader. ${'쓰기는 리더 하나로만 갑니다. '.repeat(9)}`
  const notes = noted.notes.map((note) => (note.id === 'n1' ? { ...note, text } : note))
  const picture = diagramSvg({ ...noted, notes }, plain)
  const said = textsOf(picture).join(' ')

  expect(said).toContain(`Bottleneck · Orders: ${text.trim()}`)
  expect(said).toContain('Risk · Web → Orders: Nobody is paged.')
  expect(textsOf(picture)).toEqual(expect.arrayContaining(['1', '2', 'Short enough.', 'Bottleneck', 'Risk']))
  expect(picture).not.toContain('Alice')
  expect(picture).toMatch(/viewBox="-932 /)
})

test('a lost domain and what stands only there say so', () => {
  const down = shop.domains.map(({ id }) => id)
  const picture = diagramSvg(shop, { ...plain, down, forecast: forecast(shop, { at: 10, down }) })

  expect(textsOf(picture).filter((text) => text === 'lost')).toHaveLength(4)
  expect(picture).toContain('At 10× today’s load · without Zone 1, Zone 2')
})

test('what grows besides its requests names with what', () => {
  const drivers = [{ id: 'stored', name: 'Stored', base: 1 }]
  const components = [{ id: 'db', kind: 'database', growsWith: 'stored' }]

  expect(textsOf(diagramSvg(aBoard({ drivers, components }), plain))).toEqual(
    expect.arrayContaining(['Database · ↗ Stored', 'Grows with this besides its requests']),
  )
})

test('nothing is painted behind a transparent picture', () => {
  const backdrop = /<desc>[^<]*<\/desc><rect/

  expect(diagramSvg(shop, plain)).toMatch(backdrop)
  expect(diagramSvg(shop, { ...plain, transparent: true })).not.toMatch(backdrop)
})

test('the same picture exists in Korean and in the dark', () => {
  const picture = diagramSvg(shop, { theme: 'dark', language: 'ko', forecast: forecast(shop, { at: 10 }) })

  expect(textsOf(picture)).toEqual(expect.arrayContaining(['4.17배에서 무너짐', '데이터베이스', '호출 3회']))
  expect(picture).toContain('fill="#0f172a"')
})

test('an empty board has a picture too', () => {
  expect(textsOf(diagramSvg(aBoard({ title: '' }), plain))).toEqual([
    'Untitled board',
    'Nothing is drawn yet.',
  ])
})

test('many start orders are told by the legend alone', () => {
  const ids = Array.from({ length: 20 }, (_, i) => `c${i}`)
  const links = ids.slice(1).map((id) => ({ id, from: 'c0', to: id, mode: 'startup' }))
  const startup = (count: number) =>
    textsOf(
      diagramSvg(
        aBoard({ components: ids.map((id) => ({ id })), connections: links.slice(0, count) }),
        plain,
      ),
    )

  expect(startup(2).filter((text) => text === 'start order')).toHaveLength(2)
  expect(startup(19)).not.toContain('start order')
})

test('no name can break out of the picture', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</text><script>', '"\u0000&\uD800', ''),
      (name, bad) => {
        const named = `${name}${bad}`
        const { components, connections, domains, notes } = noted
        const picture = diagramSvg(
          {
            ...shop,
            title: named,
            components: components.map((row) => ({ ...row, name: named })),
            connections: connections.map((row) => ({ ...row, name: named })),
            domains: domains.map((row) => ({ ...row, name: named })),
            notes: notes.map((row) => ({ ...row, text: named })),
          },
          plain,
        )

        expect(isWellFormed(picture)).toBe(true)
        expect(picture).not.toMatch(/<(script|foreignObject|image|use|a)\b|href|url\(/)
      },
    ),
    { numRuns: 200 },
  )
})

function textsOf(picture: string): string[] {
  return [...picture.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text)
}

/** Tags that open and close in order, attributes in quotes, no bare signs, no character that XML forbids. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const text = xml
    .trim()
    .replace(/<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/g, (_, end, name, _rest, alone) => {
      if (end === '/') return open.pop() === name ? '' : '<'
      if (alone !== '/') open.push(name)
      return ''
    })
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
  return open.length === 0 && !/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(text) && !forbidden.test(xml)
}
