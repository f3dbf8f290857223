import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { type Board, emptyBoard } from '#lib/model/board.ts'
import { importFiles } from './import-board.ts'
import { importLineText } from './import-line-text.ts'
import { jsonCanvasOf } from './json-canvas.ts'
import { mermaidOf } from './mermaid.ts'
import { structurizrOf } from './structurizr.ts'

function read(text: string, name = 'drawing') {
  const { board, report, problems } = importFiles([{ name, text }])
  return {
    ...{ board: board ?? emptyBoard, problems },
    lines: report.map((line) => `${line.path}: ${importLineText(line, 'en')}`),
  }
}

function links({ components, connections }: Board): readonly string[] {
  const names = new Map(components.map(({ id, name }) => [id, name]))
  return connections.map(({ from, to, name = '', mode = '' }) =>
    `${names.get(from)} → ${names.get(to)} ${mode} ${name}`.replace(/ +/g, ' ').trim(),
  )
}

test('an indented list calls downwards and along its arrows', () => {
  const { board } = read('Users\n  CDN\n  Web ×3 → API\n    Redis\nAPI -> Orders (database), Mail\n')

  expect(board.components.map(({ name, kind, instances }) => [name, kind, instances])).toEqual([
    ['Users', 'service', undefined],
    ['CDN', 'service', undefined],
    ['Web', 'service', 3],
    ['API', 'service', undefined],
    ['Redis', 'cache', undefined],
    ['Orders', 'database', undefined],
    ['Mail', 'service', undefined],
  ])
  expect(links(board)).toEqual([
    'Users → CDN',
    'Users → Web',
    'Web → API',
    'Web → Redis',
    'API → Orders',
    'API → Mail',
  ])
})

test.each(['hello', 'One thought.\nAnother thought.', 'services:\n  - [', 'a: b\n  c: d'])(
  '%j is no indented list',
  (text) => {
    expect(importFiles([{ name: 'x', text }]).board).toBeNull()
  },
)

const drawn = aBoard({
  title: 'Shop',
  components: [
    { id: 'a', name: 'Web "1" [x]; y', position: { x: 24, y: 40 } },
    { id: 'b', name: '주문', kind: 'database', position: { x: 400, y: 40 } },
    { id: 'c', name: '*stars* & <tags>', position: { x: 904, y: 40 } },
  ],
  connections: [
    { id: 'ab', from: 'a', to: 'b', name: 'reads | writes' },
    { id: 'bc', from: 'b', to: 'c', mode: 'async' },
  ],
  domains: [
    {
      id: 'z',
      name: 'Zone 1',
      contains: ['a', 'b'],
      position: { x: 0, y: 0 },
      size: { width: 700, height: 200 },
    },
  ],
})

test('a box in a group of its own name stays in it', () => {
  const { board, problems } = read('flowchart LR\n  subgraph g [API]\n    a[API] --> b[DB]\n  end')

  expect(problems).toEqual([])
  expect(board.domains.map(({ id, contains }) => [id, contains])).toEqual([['API-2', ['API', 'DB']]])
})

test('what leaves as Mermaid comes back', () => {
  const { board } = read(mermaidOf(drawn))

  expect(board.components.map(({ name }) => name)).toEqual(
    ['Web "1" [x]; y', '주문', '*stars* & <tags>'].toSorted(byPlace(board)),
  )
  expect(links(board).toSorted()).toEqual(links(drawn).toSorted())
  expect(board.domains.map(({ name }) => name)).toEqual(['Zone 1'])
})

function byPlace({ components }: Board) {
  const at = (name: string) => components.findIndex((each) => each.name === name)
  return (one: string, other: string) => at(one) - at(other)
}

test('what leaves as JSON Canvas comes back where it stood', () => {
  const { board } = read(jsonCanvasOf(drawn))

  expect(board.components.map(({ name, position }) => [name, position])).toEqual(
    drawn.components.map(({ name, position }) => [name, position]),
  )
  expect(board.domains).toMatchObject([{ name: 'Zone 1', size: { width: 700, height: 200 } }])
  expect(board.domains[0]?.contains).toHaveLength(2)
  expect(board.connections).toHaveLength(2)
})

test('what leaves for Structurizr comes back', () => {
  const { board } = read(structurizrOf(drawn))

  expect(board.title).toBe('Shop')
  expect(links(board)).toEqual(links(drawn))
})

test('a Structurizr workspace gives containers with the instances of its deployment', () => {
  const rel = (sourceId: string, destinationId: string, more = {}) => ({ sourceId, destinationId, ...more })
  const { board, lines } = read(
    JSON.stringify({
      name: 'Bank',
      model: {
        people: [{ id: '1', name: 'Customer', tags: 'Element,Person', relationships: [rel('1', '3')] }],
        softwareSystems: [
          {
            ...{ id: '2', name: 'Banking' },
            containers: [
              {
                ...{ id: '3', name: 'API', technology: 'Java' },
                relationships: [rel('3', '4', { description: 'Reads', interactionStyle: 'Asynchronous' })],
                components: [{ id: '6', name: 'Mail', relationships: [rel('6', '5')] }],
              },
              { id: '4', name: 'Store', technology: 'PostgreSQL' },
            ],
          },
          { id: '5', name: 'Mainframe', relationships: [rel('5', '2')] },
        ],
        deploymentNodes: [
          {
            ...{ environment: 'Live', instances: '2' },
            children: [{ instances: 3, containerInstances: [{ containerId: '3' }] }],
          },
          { environment: 'Development', containerInstances: [{ containerId: '3' }] },
        ],
      },
    }),
  )

  expect(board.components.map(({ name, kind, instances }) => [name, kind, instances])).toEqual([
    ['Customer', 'client', undefined],
    ['API', 'service', 6],
    ['Store', 'database', undefined],
    ['Mainframe', 'external', undefined],
  ])
  expect(links(board)).toEqual(['Customer → API', 'API → Store async Reads', 'API → Mainframe'])
  expect(lines.join()).toContain('Mainframe → Banking')
})

test('a Terraform plan gives what carries load, its sizes and what refers to what', () => {
  const resource = (address: string, values: object) => {
    const [type, name] = address.replace(/\[.*/, '').split('.')
    return { address, mode: 'managed', type, name, values }
  }
  const { board, lines } = read(
    JSON.stringify({
      planned_values: {
        root_module: {
          resources: [
            resource('aws_instance.web[0]', { instance_type: 'm5.large', availability_zone: 'eu-1a' }),
            resource('aws_instance.web[1]', { instance_type: 'm5.large', availability_zone: 'eu-1a' }),
            resource('aws_autoscaling_group.api', { desired_capacity: 3, max_size: 9 }),
            resource('aws_lambda_function.job', { memory_size: 512 }),
            resource('aws_dynamodb_table.orders', { read_capacity: 20 }),
            resource('aws_iam_role.job', {}),
          ],
        },
      },
      configuration: {
        root_module: {
          resources: [
            {
              address: 'aws_lambda_function.job',
              expressions: {
                environment: [
                  {
                    variables: {
                      references: ['aws_dynamodb_table.orders.name', 'aws_dynamodb_table.orders'],
                    },
                  },
                ],
                role: { references: ['aws_iam_role.job.arn'] },
                depends: { references: ['aws_instance.web'] },
              },
            },
          ],
        },
      },
    }),
  )

  expect(
    board.components.map(({ name, kind, instances, maxInstances }) => [name, kind, instances, maxInstances]),
  ).toEqual([
    ['web', 'service', { 'eu-1a': 2 }, undefined],
    ['api', 'service', 3, 9],
    ['job', 'function', 1, undefined],
    ['orders', 'database', 1, undefined],
  ])
  expect(links(board)).toEqual(['job → orders', 'job → web startup'])
  expect(lines.join()).toContain('1 × aws_iam_role')
})

test('a Backstage catalogue gives its components with owners and what they use', () => {
  const entity = (kind: string, name: string, spec: object) =>
    JSON.stringify({ apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name }, spec })
  const { board } = read(
    [
      entity('Component', 'web', { type: 'website', owner: 'group:team-a', consumesApis: ['orders-api'] }),
      entity('Component', 'orders', {
        type: 'service',
        providesApis: ['orders-api'],
        dependsOn: ['resource:default/db'],
      }),
      entity('Resource', 'db', { type: 'database' }),
      entity('API', 'orders-api', { type: 'openapi' }),
    ].join('\n---\n'),
  )

  expect(board.components.map(({ id, kind, operations }) => [id, kind, operations])).toEqual([
    ['web', 'service', { owner: 'team-a' }],
    ['orders', 'service', undefined],
    ['db', 'database', undefined],
  ])
  expect(links(board)).toEqual(['web → orders', 'orders → db'])
})

const shared = new URL('../../../shared/data/', import.meta.url)

test.skipIf(!existsSync(shared)).each([
  ['structurizr/big-bank-plc.36141.workspace.json', 11, 15],
  ['terraform/infracost-example-plan.json', 2, 0],
  ['terraform/infracost-cmd-example_plan.json', 5, 0],
  ['other/sample.canvas', 4, 1],
  ['other/backstage-example-entities.yaml', 5, 0],
])('%s gives its components and connections [needs ../shared]', (path, components, connections) => {
  const { board, problems } = read(readFileSync(new URL(path, shared), 'utf8'), path)

  expect(problems).toEqual([])
  expect([board.components.length, board.connections.length]).toEqual([components, connections])
})

test('no text makes an import throw', () => {
  const words = [
    'flowchart LR\n',
    'architecture-beta\n',
    'a',
    '-->',
    '--',
    '-.',
    '|',
    '[',
    '"',
    ')',
    '&',
    ' ',
    '\n',
    'subgraph x',
    'end',
    '{"nodes":[',
    'services:\n',
    ',',
    '1',
    '2024-01-01',
    '\t',
    '-> b',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
      const { board, problems } = importFiles([{ name: 'x', text: parts.join('') }])

      expect(board !== null || problems.length > 0).toBe(true)
    }),
    { seed: 3, numRuns: 400 },
  )
})
