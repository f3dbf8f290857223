import { expect, test } from 'vitest'
import { emptyBoard } from '#lib/model/board.ts'
import { importFiles } from './import-board.ts'
import { importLineText } from './import-line-text.ts'

function read(text: string) {
  const { board, report, problems } = importFiles([{ name: 'drawing', text }])
  const { components, connections } = board ?? emptyBoard
  const names = new Map(components.map(({ id, name }) => [id, name]))
  return {
    ...{ board: board ?? emptyBoard, problems },
    lines: report.map((line) => `${line.path}: ${importLineText(line, 'en')}`),
    links: connections.map(({ from, to, name = '', mode = '' }) =>
      `${names.get(from)} → ${names.get(to)} ${mode} ${name}`.replace(/ +/g, ' ').trim(),
    ),
  }
}

test('a Mermaid flowchart gives boxes, groups and lines in all their forms', () => {
  const { board, problems, lines, links } = read(`
\`\`\`mermaid
---
title: Shop
---
flowchart LR
  A[Web app] --> B(API) & C[("Orders; #quot;main#quot;")]  %% a comment
  class-a --> style.b
  B -- reads --> C; B -->|"writes<br/>twice"| D{{events queue}}
  D -.-> E([Worker])
  E == big ==> my-svc:::hot
  subgraph one [Zone one]
    direction TB
    A
    subgraph two
      p --o q@{ shape: cyl, label: "Ledger" }
    end
  end
  A ~~~ E
  classDef hot fill:#f00
  한글[주문 서비스] --> A
  nonsense -->
\`\`\`
`)

  expect(problems).toEqual([])
  expect(board.title).toBe('Shop')
  expect(board.components.map(({ name, kind }) => [name, kind])).toEqual([
    ['Web app', 'service'],
    ['API', 'service'],
    ['Orders; "main"', 'database'],
    ['class-a', 'service'],
    ['style.b', 'service'],
    ['events queue', 'queue'],
    ['Worker', 'worker'],
    ['my-svc', 'service'],
    ['p', 'service'],
    ['Ledger', 'database'],
    ['주문 서비스', 'service'],
    ['nonsense', 'service'],
  ])
  expect(links).toEqual([
    'Web app → API',
    'Web app → Orders; "main"',
    'class-a → style.b',
    'API → Orders; "main" reads',
    'API → events queue writes twice',
    'events queue → Worker async',
    'Worker → my-svc big',
    'p → Ledger startup',
    '주문 서비스 → Web app',
  ])
  expect(board.domains.map(({ name, contains }) => [name, contains])).toEqual([
    ['Zone one', ['Web-app', 'two']],
    ['two', ['p', 'Ledger']],
  ])
  expect(lines.at(-1)).toBe('line 22: cannot be read and is left out: nonsense -->')
})

test('a Mermaid architecture gives its services, groups and edges', () => {
  const { board, links } = read(`architecture-beta
    group cloud(cloud)[Cloud]
    service db(database)[Orders] in cloud
    service disk1(disk)[Storage] in cloud
    service web(server)[Web] in cloud
    web:R --> L:db
    disk1:T <-- B:db
    web:B -- T:disk1
  `)

  expect(board.components.map(({ name, kind }) => [name, kind])).toEqual([
    ['Orders', 'database'],
    ['Storage', 'service'],
    ['Web', 'service'],
  ])
  expect(links).toEqual(['Web → Orders', 'Orders → Storage', 'Web → Storage'])
  expect(board.domains[0]?.contains).toEqual(['Orders', 'Storage', 'Web'])
})
