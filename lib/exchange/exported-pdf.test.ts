import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { languages } from '#lib/language/language.ts'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { exportedPdf, type PdfExport } from './exported-pdf.ts'

const { resolve } = createRequire(import.meta.url)
const fonts = {
  regular: readFileSync(resolve('pretendard/dist/public/static/Pretendard-Regular.otf')),
  bold: readFileSync(resolve('pretendard/dist/public/static/Pretendard-Bold.otf')),
  emoji: readFileSync(resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')),
}

function pdfOf(board: Board, wanted: Partial<PdfExport> = {}): Promise<Uint8Array> {
  return exportedPdf(board, forecast(board), {
    ...{ subject: 'blueprint', language: 'en', paper: 'a4', createdAt: '2026-11-22T05:00:00Z', fonts },
    ...wanted,
  })
}

function aBoardCalled(name: string): Board {
  return aBoard({
    title: name,
    components: [{ id: 'api', name, position: { x: 0, y: 0 } }],
    notes: [{ id: 'n', kind: 'risk', text: name, on: { component: 'api' }, by: 'Secret Author' }],
  })
}

test.each([
  '주문 처리 서비스',
  'Fast 🚀 and a family 👩‍👩‍👧',
  'naïve Ωmega Жук ₩ → × ·',
  'two hyphens: - and \u2010',
  '中文 and العربية have no glyphs here',
  'e\u0301 and 한 in pieces: \u1112\u1161\u11ab',
  '(brackets) \\ and <b> & "quotes"',
])('%j comes out as it was written', async (name) => {
  const board = aBoardCalled(name)
  for (const subject of ['diagram', 'blueprint'] as const) {
    const text = textOfPdf(await pdfOf(board, { subject })).join('')

    expect(text).toContain(name)
    expect(text).not.toContain('Secret Author')
  }
})

test('a word stands right behind the emoji before it', async () => {
  const at = async (name: string) => {
    const pages = [...objectsOf(await pdfOf(aBoardCalled(name), { subject: 'diagram' })).values()]
    const drawn = pages.find((object) => object.includes(' Tf\n')) ?? ''
    return [...drawn.matchAll(/1 0 0 -1 ([\d.]+) [-\d.]+ Tm\n\/F\d+ 20 Tf/g)].map(([, x]) => Number(x))
  }
  const [start = 0, rocket = 0, word = 0] = await at('Payments 🚀 fast')

  expect(start).toBe(0)
  expect(rocket).toBeGreaterThan(90)
  expect(rocket).toBeLessThan(110)
  expect(word - rocket).toBeCloseTo(25.4, 0)
})

test('a blueprint on paper has an outline and tags in both languages', async () => {
  for (const language of languages) {
    const objects = [...objectsOf(await pdfOf(aBoardCalled('API'), { language })).values()]

    expect(objects.filter((object) => /\/Dest \[/.test(object) && object.includes('/Title'))).toHaveLength(14)
    for (const tag of ['Document', 'Sect', 'H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure']) {
      expect(objects.some((object) => object.includes(`/S /${tag}\n`))).toBe(true)
    }
    expect(objects.some((object) => object.includes(`/Lang (${language})`))).toBe(true)
  }
})

test.each([
  ')>> >> endobj 9 0 obj << /S /JavaScript /JS (app.alert(1)) >>',
  '/OpenAction << /S /URI /URI (http://evil.example) >>',
  '\\) \\\\( EMC ET Q <</MCID 0>> BDC',
  '<script>alert(1)</script> ]]> <?xpacket end="w"?>',
])('%j is only text in a PDF', async (name) => {
  const bytes = await pdfOf(aBoardCalled(name))
  const objects = [...objectsOf(bytes).values()]

  expect(textOfPdf(bytes).join('')).toContain(name)
  expect(
    objects.filter((object) => /^<<\n\/(S \/(URI|JavaScript|Launch)|Type \/Annot)\b/.test(object)),
  ).toEqual([])
  expect(objects.find((object) => object.includes('/Type /Catalog'))).not.toMatch(/^\/(OpenAction|AA)\b/m)
})

test('a PDF says its title and its day, and nobody’s name', async () => {
  const file = Buffer.from(await pdfOf(aBoardCalled('</rdf:li><evil>'))).toString('latin1')

  expect(file).not.toContain('<evil>')
  expect(file).toContain('<xmp:CreateDate>2026-11-22T05:00:00Z</xmp:CreateDate>')
  expect(file).not.toMatch(/\/Author|dc:creator|JavaScript|\/URI|\/Launch/)
})

test('the same board at the same time gives the same bytes', async () => {
  const board = aBoardCalled('API')

  expect(await pdfOf(board)).toEqual(await pdfOf(board))
})

test('a large diagram goes on in readable pieces', async () => {
  const components = Array.from({ length: 40 }, (_, index) => ({
    id: `c${index}`,
    position: { x: (index % 20) * 260, y: Math.floor(index / 20) * 900 },
  }))
  const pages = (board: Board) => pdfOf(board, { subject: 'diagram' }).then(pageCount)

  expect(await pages(aBoard({ components }))).toBe(1 + 4 * 2)
  expect(await pages(aBoard({ components: components.slice(0, 3) }))).toBe(1)
})

test('a piece holds what stands on it, and nothing else', async () => {
  const components = Array.from({ length: 20 }, (_, index) => ({
    id: `c${index}`,
    name: `Service ${index} of twenty`,
    position: { x: index * 400, y: 0 },
  }))
  const pages = piecesOfPages(await pdfOf(aBoard({ components }), { subject: 'diagram' }))
  const named = pages.map((text) => components.filter(({ name }) => text.includes(name)).length)

  expect(named[0]).toBe(20)
  expect(Math.max(...named.slice(1))).toBeLessThan(6)
  expect(components.filter(({ name }) => !pages.slice(1).some((text) => text.includes(name)))).toEqual([])
})

test('words of a broken line stay apart', async () => {
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')
  const text = textOfPdf(await pdfOf(aBoardCalled(words))).join('')

  expect(text).toContain(words)
})

test('all that is tagged stands in the document', async () => {
  for (const subject of ['diagram', 'blueprint'] as const) {
    const objects = objectsOf(await pdfOf(aBoardCalled('API'), { subject }))
    const root = [...objects.values()].find((object) => object.includes('/Type /StructTreeRoot')) ?? ''
    const [, child = ''] = /\/K \[(\d+) 0 R\]/.exec(root) ?? []

    expect(objects.get(child)).toContain('/S /Document\n')
  }
})

test('sheets are A4 or Letter', async () => {
  const board = aBoardCalled('API')

  expect(boxes(await pdfOf(board))).toEqual(new Set(['0 0 595.28 841.89']))
  expect(boxes(await pdfOf(board, { paper: 'letter' }))).toEqual(new Set(['0 0 612 792']))
})

function pageCount(bytes: Uint8Array): number {
  return [...objectsOf(bytes).values()].filter((object) => object.includes('/Type /Page\n')).length
}

function boxes(bytes: Uint8Array): ReadonlySet<string> {
  return new Set(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/MediaBox \[([^\]]*)\]/g),
    ].map(([, box = '']) => box),
  )
}

/** What a reader gets out of one of our PDFs: the pieces of text in the order in which they are drawn. */
function textOfPdf(bytes: Uint8Array): string[] {
  return piecesOfPages(bytes).flat()
}

/** The same page by page. */
function piecesOfPages(bytes: Uint8Array): string[][] {
  const objects = objectsOf(bytes)
  const meanings = meaningsOf(objects)
  return [...objects.values()].flatMap((object) =>
    object.includes(' Tf\n') ? [piecesIn(object, meanings)] : [],
  )
}

/** The objects of a PDF as text, their streams inflated. */
function objectsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes).toString('latin1')
  return new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = '', object = '']) => {
      const [head = '', stream] = object.split(/stream\n/)
      const isPacked = stream !== undefined && head.includes('/FlateDecode')
      return [number, isPacked ? head + inflated(stream) : object]
    }),
  )
}

function inflated(stream: string): string {
  return inflateSync(Buffer.from(stream.replace(/\nend$/, ''), 'latin1')).toString('latin1')
}

/** For each font, by its name in the pages, what its glyphs mean. */
function meaningsOf(objects: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const names = [...objects.values()].flatMap((object) =>
    object.includes('/ProcSet') ? [...object.matchAll(/\/(F\d+) (\d+) 0 R/g)] : [],
  )
  return new Map(
    names.map(([, name = '', number = '']) => {
      const map = /\/ToUnicode (\d+)/.exec(objects.get(number) ?? '')?.[1] ?? ''
      return [name, glyphsIn(objects.get(map) ?? '')]
    }),
  )
}

function glyphsIn(map: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>()
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [index, [, text = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      glyphs.set(glyphAt(Number.parseInt(first, 16) + index), utf16(text))
    }
  }
  return glyphs
}

function glyphAt(index: number): string {
  return index.toString(16).padStart(4, '0')
}

function utf16(hex: string): string {
  return (hex.match(/[0-9a-f]{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('')
}

function piecesIn(page: string, meanings: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const pieces = page.matchAll(
    /\/Span <<\n\/ActualText \(((?:[^\\)]|\\[\s\S])*)\)|BT\n[\s\S]*?\/(F\d+) [\s\S]*?\nET|(EMC)/g,
  )
  const texts: string[] = []
  let isSaid = false
  for (const [drawn, actual, font = '', end] of pieces) {
    if (actual !== undefined) {
      texts.push(literal(actual))
      isSaid = true
    } else if (end !== undefined) isSaid = false
    else if (!isSaid) texts.push(glyphText(drawn, meanings.get(font)))
  }
  return texts
}

function glyphText(drawn: string, meaning: ReadonlyMap<string, string> | undefined): string {
  const hex = [...drawn.matchAll(/<([0-9a-f]+)>/g)].map(([, run = '']) => run).join('')
  return (hex.match(/[0-9a-f]{4}/g) ?? []).map((glyph) => meaning?.get(glyph) ?? '').join('')
}

/** A string of the format: bytes, with a mark in front where they are UTF-16. */
function literal(escaped: string): string {
  const bytes = escaped.replace(
    /\\([nrtbf()\\])/g,
    (_, sign: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[sign] ?? sign,
  )
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes
  return utf16(Buffer.from(bytes.slice(2), 'latin1').toString('hex'))
}
