import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { foldedAbove, shownLines, stepOf } from './outline-lines.ts'
import { outlineTree } from './outline-tree.ts'
import { itemOf } from './subject.ts'

const shop = aBoard({
  drivers: [{ id: 'users', base: 1, unit: 'x', curve: { kind: 'linear' } }],
  flows: [{ id: 'buy', entry: 'web', driver: 'users', perUnit: 1 }],
  domains: [{ id: 'region', contains: ['zone'] }, { id: 'zone' }, { id: 'spare' }],
  components: [
    { id: 'db', growsWith: 'users', instances: { zone: 1 } },
    { id: 'web', instances: { zone: 2, region: 1 } },
    { id: 'mail' },
  ],
  connections: [
    { id: 'ask', from: 'web', to: 'db' },
    { id: 'boot', from: 'web', to: 'mail', mode: 'startup' },
  ],
  notes: [
    { id: 'risk', kind: 'risk', text: 'One node', on: { component: 'db' } },
    { id: 'slow', text: 'Slow', on: { connection: 'ask' } },
    { id: 'far', text: 'Later', on: { point: { x: 0, y: 0 } } },
  ],
})

/** The lines as an indented list, everything unfolded. */
function written(board: Parameters<typeof outlineTree>[0]): string {
  const tree = outlineTree(board)
  let toggled = new Set<string>()
  let lines = shownLines(tree, toggled)
  for (;;) {
    const folded = lines.filter(({ isOpen }) => isOpen === false)
    if (folded.length === 0) break
    toggled = new Set([...toggled, ...folded.map(({ key }) => key)])
    lines = shownLines(tree, toggled)
  }
  return lines
    .map(({ level, subject }) =>
      `${'  '.repeat(level - 1)}${subject.kind} ${itemOf(subject) ?? ''}`.trimEnd(),
    )
    .join('\n')
}

test('flows hold domains, components and what hangs on them', () => {
  expect(written(shop)).toBe(
    [
      'flow',
      '  domain domains/region',
      '    domain domains/zone',
      '      component components/db',
      '        connection connections/ask',
      '          note notes/slow',
      '        tag components/db',
      '        note notes/risk',
      '      place components/web',
      '    component components/web',
      '      connection connections/ask',
      '        note notes/slow',
      '      connection connections/boot',
      '      place components/web',
      '      place components/web',
      'apart',
      '  component components/mail',
      '    connection connections/boot',
      'domain domains/spare',
      'note notes/far',
    ].join('\n'),
  )
})

test('without flows everything stands at the top', () => {
  const plain = aBoard({
    domains: [{ id: 'zone' }],
    components: [{ id: 'a', instances: { zone: 1 } }, { id: 'b' }],
  })

  expect(written(plain)).toBe('domain domains/zone\n  component components/a\ncomponent components/b')
})

test('a component on two flows stands under both', () => {
  const board = aBoard({
    drivers: [{ id: 'users', base: 1, unit: 'x', curve: { kind: 'linear' } }],
    flows: ['one', 'two'].map((id) => ({ id, entry: 'web', driver: 'users', perUnit: 1 })),
    components: [{ id: 'web' }],
  })

  expect(written(board)).toBe('flow\n  component components/web\nflow\n  component components/web')
})

test('a domain names what belongs to it though it stands elsewhere', () => {
  const board = aBoard({
    domains: [{ id: 'zone' }, { id: 'team', contains: ['web'] }],
    components: [{ id: 'web', instances: { zone: 2 } }],
  })

  expect(written(board)).toBe(
    'domain domains/zone\n  component components/web\ndomain domains/team\n  place components/web',
  )
})

test('every line says its place among its siblings', () => {
  const lines = shownLines(outlineTree(shop), new Set())

  expect(lines.map(({ level, position, count }) => `${level}: ${position}/${count}`)).toEqual([
    '1: 1/4',
    '2: 1/1',
    '3: 1/2',
    '4: 1/2',
    '4: 2/2',
    '3: 2/2',
    '1: 2/4',
    '2: 1/1',
    '1: 3/4',
    '1: 4/4',
  ])
})

test('keys walk, fold and unfold the tree', () => {
  const lines = shownLines(outlineTree(shop), new Set())
  const goes = (at: number, key: string) => {
    const step = stepOf(lines, at, key)
    return step === null
      ? null
      : 'go' in step
        ? lines.indexOf(step.go)
        : `toggles ${lines.indexOf(step.toggle)}`
  }

  expect([
    goes(0, 'ArrowDown'),
    goes(0, 'ArrowUp'),
    goes(0, 'ArrowRight'),
    goes(0, 'ArrowLeft'),
    goes(3, 'ArrowLeft'),
    goes(3, 'ArrowRight'),
    goes(9, 'ArrowRight'),
    goes(9, 'ArrowDown'),
    goes(4, 'Home'),
    goes(4, 'End'),
    goes(-1, 'ArrowDown'),
  ]).toEqual([1, null, 1, 'toggles 0', 2, 'toggles 3', null, null, 0, 9, 0])
})

test('what is folded away is found with the lines to unfold', () => {
  const found = foldedAbove(outlineTree(shop), (subject) => itemOf(subject) === 'notes/slow', new Set())

  expect(found?.folded).toHaveLength(2)
  expect(found?.key).toContain('notes/slow')
})
