import { deflateSync, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { drawioOf } from './drawio.ts'
import { importFiles } from './import-board.ts'
import { importLineText } from './import-line-text.ts'

function read(text: string) {
  const { board, report, problems } = importFiles([{ name: 'shop.drawio', text }])
  const names = new Map(board?.components.map(({ id, name }) => [id, name]))
  return {
    ...{ board, problems },
    boxes: board?.components.map(({ name, kind }) => `${name}: ${kind}`),
    links: board?.connections.map(({ from, to, name = '', mode = 'sync' }) =>
      `${names.get(from)} → ${names.get(to)} ${mode} ${name}`.trim(),
    ),
    groups: board?.domains.map(({ name, contains = [] }) => `${name}: ${contains.join(', ')}`),
    lines: report.map((line) => importLineText(line, 'en')),
  }
}

/** A file whose page is packed, as draw.io packs it. */
function packed(xml: string): string {
  const bytes = deflateRaw(encodeURIComponent(xml))
  return `<mxfile><diagram name="Page-1">${btoa(String.fromCharCode(...bytes))}</diagram></mxfile>`
}

function deflateRaw(text: string): Uint8Array {
  return deflateSync(strToU8(text))
}

function model(cells: string): string {
  return `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells}</root></mxGraphModel>`
}

const at = (x: number, y: number, width = 100, height = 60) =>
  `<mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/>`

const shop = model(`
  <mxCell id="vpc" value="VPC" style="swimlane;html=1;" vertex="1" parent="1">${at(100, 100, 600, 400)}</mxCell>
  <UserObject id="web" label="&lt;b&gt;Web&lt;/b&gt;&lt;br&gt;&amp;amp; App" link="https://example.com">
    <mxCell style="rounded=1;html=1;" vertex="1" parent="vpc">${at(40, 40)}</mxCell>
  </UserObject>
  <mxCell id="db" value="주문" style="shape=cylinder3;" vertex="1" parent="vpc">${at(300, 40)}</mxCell>
  <mxCell id="es" value="Find" style="shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.elasticsearch" vertex="1" parent="1">${at(900, 100)}</mxCell>
  <mxCell id="icon" style="shape=image;image=data:image/png" vertex="1" parent="1">${at(1200, 100)}</mxCell>
  <mxCell id="note" value="drawn in 2024" style="text;html=1;" vertex="1" parent="1">${at(0, 0)}</mxCell>
  <mxCell id="e1" style="endArrow=classic;" edge="1" parent="1" source="web" target="db"><mxGeometry relative="1" as="geometry"/></mxCell>
  <mxCell id="l1" value="SQL" style="edgeLabel;html=1;" vertex="1" connectable="0" parent="e1"><mxGeometry relative="1" as="geometry"/></mxCell>
  <mxCell id="e2" value="index" style="dashed=1;endArrow=none;startArrow=block;" edge="1" parent="1" source="es" target="web"/>
  <mxCell id="e3" edge="1" parent="1" source="web"/>
`)

test('boxes, containers and arrows of draw.io become a board', () => {
  const { problems, boxes, links, groups, lines, board } = read(shop)

  expect(problems).toEqual([])
  expect(boxes).toEqual(['Web & App: service', '주문: database', 'Find: search'])
  expect(groups).toEqual([`VPC: ${board?.components[0]?.id}, ${board?.components[1]?.id}`])
  expect(links).toEqual(['Web & App → 주문 sync SQL', 'Web & App → Find async index'])
  expect(board?.components[0]?.position).toEqual({ x: 144, y: 144 })
  expect(lines.filter((line) => line.startsWith('left out'))).toEqual([
    'left out, because the board has no place for it: “drawn in 2024”',
    'left out, because an end of it is no component here: Web & App → ?',
  ])
})

test('a packed page is the same as a plain one', () => {
  expect(read(packed(shop)).board).toEqual(read(shop).board)
})

test('a box around others is a container, drawn into it or not', () => {
  const { groups, boxes } = read(
    model(`
      <mxCell id="z" value="Zone 1" style="dashed=1" vertex="1" parent="1">${at(0, 0, 500, 300)}</mxCell>
      <mxCell id="a" value="A" vertex="1" parent="1">${at(20, 20)}</mxCell>
      <mxCell id="t" value="Order" style="swimlane;childLayout=stackLayout" vertex="1" parent="1">${at(600, 0, 100, 100)}</mxCell>
      <mxCell id="r" value="id: number" vertex="1" parent="t">${at(0, 20, 100, 20)}</mxCell>`),
  )

  expect(groups).toEqual(['Zone 1: A'])
  expect(boxes).toEqual(['A: service', 'Order: service'])
})

test('a label is filled with the data of its cell', () => {
  const { boxes } = read(
    model(`<object id="a" label="%c4Name%: %c4Role% %missing%" c4Name="API" c4Role="orders" placeholders="1">
      <mxCell vertex="1" parent="1">${at(0, 0)}</mxCell></object>`),
  )

  expect(boxes).toEqual(['API: orders %missing%: service'])
})

test('a shape that is larger than its container does not hold it', () => {
  const { problems, groups } = read(
    model(`
      <mxCell id="small" value="Small" vertex="1" parent="1">${at(100, 100, 200, 100)}</mxCell>
      <mxCell id="large" value="Large" vertex="1" parent="small">${at(-100, -100, 900, 900)}</mxCell>`),
  )

  expect(problems).toEqual([])
  expect(groups).toHaveLength(1)
})

test('the first page with a drawing is read, and the others are told', () => {
  const page = (name: string, cells: string) => `<diagram name="${name}">${model(cells)}</diagram>`
  const box = `<mxCell id="a" value="A" vertex="1" parent="1">${at(0, 0)}</mxCell>`
  const { board, lines } = read(
    `<mxfile>${page('Cover', '')}${page('Shop', box)}${page('Old', box)}</mxfile>`,
  )

  expect(board?.title).toBe('Shop')
  expect(lines).toContain('left out, because the board has no place for it: “Cover”, “Old”')
})

test('what leaves as draw.io comes back', () => {
  const board = aBoard({
    title: 'Shop <1>',
    components: [
      { id: 'a', name: '*stars* & <tags> "quoted"', position: { x: 24, y: 40 } },
      { id: 'b', name: '주문 🚀', kind: 'database', position: { x: 400, y: 40 } },
    ],
    connections: [
      { id: 'ab', from: 'a', to: 'b', name: 'reads | writes' },
      { id: 'ba', from: 'b', to: 'a', mode: 'async' },
      { id: 'start', from: 'a', to: 'b', mode: 'startup' },
    ],
    domains: [
      {
        ...{ id: 'z', name: 'Zone 1', contains: ['a', 'b'] },
        ...{ position: { x: 0, y: 0 }, size: { width: 700, height: 200 } },
      },
    ],
  })
  const back = read(drawioOf(board))

  expect(back.board?.title).toBe('Shop <1>')
  expect(back.boxes).toEqual(['*stars* & <tags> "quoted": service', '주문 🚀: database'])
  expect(back.board?.components.map(({ position }) => position)).toEqual([
    { x: 24, y: 40 },
    { x: 400, y: 40 },
  ])
  expect(back.board?.connections.map(({ mode, name }) => [mode, name])).toEqual([
    [undefined, 'reads | writes'],
    ['async', undefined],
    ['startup', undefined],
  ])
  expect(back.board?.domains.map(({ name, contains }) => [name, contains?.length])).toEqual([['Zone 1', 2]])
})

test.each([
  ['a page that is not packed right', '<mxfile><diagram>7VhLc9owEP41</diagram></mxfile>', 'E_SYNTAX'],
  ['an element that never ends', '<mxfile><diagram>', 'E_SYNTAX'],
  ['an entity of its own', '<mxfile><diagram name="&a;"></diagram></mxfile>', 'E_SYNTAX'],
  ['elements in each other', `<mxfile>${'<diagram>'.repeat(200_000)}`, 'E_TOO_LARGE'],
  ['50,000 boxes', model('<mxCell value="a" vertex="1" parent="1"/>'.repeat(50_000)), 'E_TOO_LARGE'],
  ['a page that unpacks to 64 MiB', packed(`<a>${'x'.repeat(2 ** 26)}</a>`), 'E_TOO_LARGE'],
])('%s is refused with a code', (_, text, code) => {
  const { board, problems } = read(text)

  expect(board).toBeNull()
  expect(problems.map((problem) => problem.code)).toEqual([code])
})
