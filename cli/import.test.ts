import { expect, test } from 'vitest'
import { importFormats } from '#lib/exchange/import-formats.ts'
import { commandLine } from './command-line.ts'

const deployment = (name: string, url: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: 2
  template: { spec: { containers: [{ name: a, env: [{ name: URL, value: "${url}" }] }] } }
`
const files: Readonly<Record<string, string>> = {
  'web.yaml': deployment('web', 'http://db'),
  'db.yaml': deployment('db', ''),
  'broken.yaml': 'kind: [',
  'mine.json': JSON.stringify({
    format: 'hundredfold/1',
    title: 'Mine',
    components: [{ id: 'w', name: 'web', instances: 7 }],
  }),
}

function run(words: string) {
  const results: string[] = []
  const remarks: string[] = []
  const status = commandLine(words.split(' '), {
    read(name) {
      const text = files[name]
      if (text === undefined) throw new Error(`${name} cannot be read: no such file`)
      return text
    },
    result: (line) => results.push(line),
    remark: (line) => remarks.push(line),
    bytes: () => {},
  })
  return { status, result: results.join('\n'), remarks }
}

test('import prints the board of all files, and tells where it came from', () => {
  const { status, result, remarks } = run('import web.yaml db.yaml')
  const board = JSON.parse(result)

  expect(status).toBe(0)
  expect(board.components.map(({ id }: { id: string }) => id)).toEqual(['web', 'db'])
  expect(board.connections).toMatchObject([{ from: 'web', to: 'db' }])
  expect(remarks).toContain('web.yaml Deployment/web spec.replicas: 2 instances, as the file says')
})

test('import --into keeps what the board says and tells the difference', () => {
  const { status, result, remarks } = run('import web.yaml --into mine.json')
  const board = JSON.parse(result)

  expect(status).toBe(0)
  expect(board.title).toBe('Mine')
  expect(board.components).toMatchObject([{ id: 'w', name: 'web', instances: 7 }])
  expect(remarks).toContain('components/w/instances: stays 7; the file says 2')
})

test('import reports in Korean when asked', () => {
  expect(run('import db.yaml --lang ko').remarks.join()).toContain('인스턴스 2개')
})

test.each([
  ['import', 'Name the files to import, or - for standard input.'],
  ['import web.yaml --as svg', `--as takes one of ${importFormats.join(', ')}, not svg.`],
  ['import none.yaml', 'none.yaml cannot be read: no such file'],
  ['import web.yaml --into none.json', 'none.json cannot be read: no such file'],
])('%s ends with 2 and one sentence', (words, sentence) => {
  expect(run(words)).toEqual({ status: 2, result: '', remarks: [sentence] })
})

test('one broken file among several leaves nothing behind', () => {
  const { status, result } = run('import web.yaml broken.yaml')

  expect({ status, result }).toEqual({ status: 2, result: '' })
})
