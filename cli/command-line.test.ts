import { expect, test } from 'vitest'
import { commandLine } from './command-line.ts'

const board = {
  format: 'hundredfold/1',
  title: 'Shop',
  drivers: [{ id: 'd', base: 40 }],
  flows: [{ id: 'buy', entry: 'worker', driver: 'd', perUnit: 1 }],
  components: [
    {
      id: 'worker',
      name: 'Workers',
      instances: { az1: 4, az2: 4 },
      limits: [{ id: 'rps', kind: 'throughput', capacity: { perInstance: 12 } }],
    },
  ],
  domains: [{ id: 'az1' }, { id: 'az2' }],
}

/** Runs a command line on a file `board.json`, and says how it ended; what is no text goes to `files`. */
function run(words: string, file: object | string = board, files: Uint8Array[] = []) {
  const results: string[] = []
  const remarks: string[] = []
  const status = commandLine(words.split(' '), {
    read(name) {
      if (name !== 'board.json' && name !== '-') throw new Error('no such file')
      return typeof file === 'string' ? file : JSON.stringify(file)
    },
    result: (line) => results.push(line),
    remark: (line) => remarks.push(line),
    bytes: (content) => files.push(content),
  })
  return { status, result: results.join('\n'), remarks }
}

test('forecast --json prints the parts of the contract that are computed', () => {
  const { status, result, remarks } = run('forecast board.json --at 10 --json')
  const answer = JSON.parse(result)

  expect({ status, remarks }).toEqual({ status: 0, remarks: [] })
  expect(answer).toMatchObject({
    format: 'hundredfold-forecast/1',
    title: 'Shop',
    at: 10,
    arrivals: { worker: 40 },
  })
  expect(answer.breaks).toEqual([
    {
      rank: 1,
      component: 'worker',
      limit: 'rps',
      kind: 'throughput',
      multiple: 2.4,
      utilization: 400 / 96,
      factorNeeded: 400 / 96,
      exactness: 'exact',
      symptomOf: null,
      because: 'Workers: 40 req/s today, and it can carry 96 req/s (8 × 12 each), so it breaks at 2.4×.',
    },
  ])
  expect(answer.domains.map((entry: { domain: string }) => entry.domain)).toEqual(['az1', 'az2'])
})

test('forecast prints aligned tables, one a part', () => {
  const { result } = run('forecast board.json')

  expect(result.split('\n').slice(0, 6)).toEqual([
    'Shop at 100×',
    '',
    '1  Workers  rps  2.4×  Workers: 40 req/s today, and it can carry 96 req/s (8 × 12 each), so it breaks at 2.4×.',
    '',
    'One fix after the other',
    'worker.rps  × 41.67  then nothing is left to break',
  ])
  expect(result).toContain('Requests lost\nat 1×    0 %     buy 0 %\nat 100×  97.6 %  buy 97.6 %\n')
  expect(result).toContain('without az1  Workers  rps  1.2×  loses 98.8 % of the requests\n')
})

/** The shop with a range for what a worker carries. */
const uncertain = {
  ...board,
  components: [
    {
      ...board.components[0],
      limits: [{ id: 'rps', kind: 'throughput', capacity: { perInstance: '6 to 24' } }],
    },
  ],
}

test('--samples and --seed say how often and how to draw', () => {
  const answer = (options: string) => run(`forecast board.json --json ${options}`, uncertain).result
  const { breaks, uncertainty } = JSON.parse(answer('--samples 300 --at 2'))

  expect(uncertainty).toMatchObject({
    samples: 300,
    first: [{ component: 'worker', limit: 'rps', probability: 1, error: 0 }],
    confidence: 'high',
    measureNext: { path: 'components/worker/limits/rps/capacity/perInstance' },
  })
  expect(breaks[0].probability).toBe(uncertainty.breaksBy[0].probability)
  expect(answer('--seed 7')).toBe(answer('--seed 7'))
  expect(answer('--seed 7')).not.toBe(answer('--seed 8'))
})

test('many draws say on the way how far they are', () => {
  const { remarks } = run('forecast board.json --samples 30000', uncertain)

  expect(remarks).toHaveLength(9)
  expect(remarks[4]).toBe('15,104 of 30,000 draws')
  expect(run('forecast board.json --samples 30000 --lang ko', uncertain).remarks[0]).toBe(
    '30,000번 중 3,072번 뽑음',
  )
  expect(run('forecast board.json', uncertain).remarks).toEqual([])
})

test('the table says in one line how sure it is', () => {
  const { result } = run('forecast board.json --samples 4096', uncertain)

  expect(result.split('\n')[4]).toMatch(
    /^How sure: high\. In 100 % of 4,096 draws Workers \(throughput\) breaks first; in 90 % the first break comes from 1\.2× to 4\.8×\. Measuring Workers · throughput would help most/,
  )
})

test('without ranges nothing is said about sureness', () => {
  const { result } = run('forecast board.json --json')

  expect(JSON.parse(result)).not.toHaveProperty('uncertainty')
})

test('--down loses domains for the whole forecast', () => {
  const { result } = run('forecast - --down az1,az2 --json')

  expect(JSON.parse(result).breaks[0]).toMatchObject({ multiple: 0, utilization: null })
})

test('a board in YAML is read too', () => {
  expect(run('validate board.json', 'format: hundredfold/1\ntitle: Shop\n')).toMatchObject({
    status: 0,
    result: '',
  })
})

test.each([
  ['forecast', 'Name a board file, or - for standard input.'],
  ['forecast board.json other.json', 'One board file is enough; other.json is one too many.'],
  ['forecast none.json', 'none.json cannot be read: no such file'],
  ['forecast board.json --at 0', '--at takes a number above 0, not 0.'],
  ['forecast board.json --at', '--at needs a value.'],
  ['forecast board.json --down az9', 'There is no domain az9 on this board.'],
  ['forecast board.json --samples 2.5', '--samples takes a whole number from 1 to 1048576, not 2.5.'],
  ['forecast board.json --seed -1', '--seed takes a whole number from 0 to 4294967295, not -1.'],
  ['forecast board.json --lang fr', '--lang takes en or ko, not fr.'],
  ['check board.json', 'Say what it must survive: --survives 10 for ten times today.'],
  ['check board.json --survives none', '--survives takes a number above 0, not none.'],
  ['forecast board.json --fast', '--fast is not an option of this command.'],
  ['validate board.json --json', '--json is not an option of this command.'],
  [
    'predict board.json',
    'There is no command predict; there are forecast, check, import, export and validate.',
  ],
])('%s ends with 2 and one sentence', (words, sentence) => {
  expect(run(words)).toEqual({ status: 2, result: '', remarks: [sentence] })
})

test('an error in one part leaves the rest of the forecast and is named on the side', () => {
  const flows = [...board.flows, { id: 'lost', entry: 'nobody', driver: 'd', perUnit: 1 }]
  const { status, result, remarks } = run('forecast board.json --json', { ...board, flows })

  expect(status).toBe(0)
  expect(JSON.parse(result)).toMatchObject({
    arrivals: { worker: 40 },
    errors: [{ code: 'E_NO_COMPONENT', path: 'flows/lost/entry' }],
  })
  expect(remarks).toEqual([
    'flows/lost/entry: There is no component “nobody”; add it or point to one that exists. (E_NO_COMPONENT)',
  ])
})

test('nothing to compute ends with 2', () => {
  const { status, result } = run('forecast board.json --json', { format: 'other' })

  expect(status).toBe(2)
  expect(JSON.parse(result).errors).toMatchObject([{ code: 'E_FORMAT', path: 'format' }])
})

test('validate prints what the parser and the engine found', () => {
  const connections = [{ id: 'again', from: 'worker', to: 'worker', calls: 1 }]
  const { status, result } = run('validate board.json', { ...board, connections, colour: 'red' })

  expect(status).toBe(2)
  expect(result.split('\n').map((line) => line.replace(/: .*\(/, ' ('))).toEqual([
    'connections/again (E_UNSTABLE_CYCLE)',
    'colour (W_UNKNOWN_KEY)',
    'connections/again (W_CYCLE)',
  ])
})

test('forecast --json prints what comes after each fix', () => {
  const answer = JSON.parse(run('forecast board.json --json').result)

  expect(answer.peel).toEqual([{ fix: 'worker.rps', factor: 4000 / 96, next: null, multiple: null }])
})

test('forecast --json prints findings with their sentences', () => {
  const answer = JSON.parse(run('forecast board.json --json').result)

  expect(answer.findings[0]).toEqual({
    id: 'unwatched-break',
    lens: 'observability',
    severity: 'high',
    on: { component: 'worker' },
    title: 'Nobody would see Workers break',
    evidence: 'It breaks first, at 2.4×, and has no metrics, no alert, no owner.',
    why: expect.any(String),
    do: 'Measure how full this limit is, alert at 70 % of it, and name who answers.',
  })
})

test('--lang ko answers in Korean', () => {
  const words = JSON.parse(run('forecast board.json --json --lang ko').result)

  expect(words.breaks[0].because).toContain('2.4배에서 무너집니다')
  expect(words.findings[0].title).toBe('무너져도 알 수 없는 Workers')
  expect(run('forecast board.json --lang ko').result).toContain('Shop, 100배에서')
})

test('a check passes with the multiple of the first break', () => {
  expect(run('check board.json --survives 2')).toEqual({
    status: 0,
    result: 'Survives 2× of today: the first break comes at 2.4×.',
    remarks: [],
  })
})

test('a limit met exactly at the multiple survives it', () => {
  expect(run('check board.json --survives 2.4').status).toBe(0)
})

test('a check that fails says what breaks', () => {
  const { status, result } = run('check board.json --survives 10')

  expect(status).toBe(1)
  expect(result.split('\n')).toEqual([
    'Does not survive 10× of today:',
    'Workers: 40 req/s today, and it can carry 96 req/s (8 × 12 each), so it breaks at 2.4×.',
  ])
})

test('a check loses domains only when asked to', () => {
  const { status, result } = run('check board.json --survives 2 --with-any-domain-down')

  expect(status).toBe(1)
  expect(result.split('\n').map((line) => line.slice(0, 20))).toEqual([
    'Does not survive 2× ',
    'Without az1: Workers',
    'Without az2: Workers',
  ])
})

test('a check tells a lost domain only where it adds something', () => {
  const spare = { ...board, domains: [...board.domains, { id: 'az3' }] }
  const { result } = run('check board.json --survives 10 --with-any-domain-down', spare)

  expect(result.split('\n').map((line) => line.slice(0, 13))).toEqual([
    'Does not surv',
    'Workers: 40 r',
    'Without az1: ',
    'Without az2: ',
  ])
})

test('a check fails on calls that never end', () => {
  const connections = [{ id: 'again', from: 'worker', to: 'worker', calls: 1 }]
  const { status, result } = run('check board.json --survives 1', { ...board, connections })

  expect(status).toBe(1)
  expect(result).toContain('worker → worker')
})

test('a check of a file with errors is no proof', () => {
  const flows = [...board.flows, { id: 'lost', entry: 'nobody', driver: 'd', perUnit: 1 }]
  const { status, result, remarks } = run('check board.json --survives 1', { ...board, flows })

  expect({ status, result }).toEqual({ status: 2, result: '' })
  expect(remarks.at(-1)).toContain('this is no proof')
})

test('a check names the numbers that nobody knows', () => {
  const limits = [{ id: 'rps', kind: 'throughput', capacity: { source: 'unknown' } }]
  const components = [{ id: 'worker', limits }]

  expect(run('check board.json --survives 10', { ...board, components })).toEqual({
    status: 0,
    result: 'Survives 10× of today: nothing breaks.',
    remarks: ['Left out because nobody knows a number: components/worker/limits/rps/capacity'],
  })
})

test.each([
  '--help',
  'help',
  '-h',
  'forecast --help',
  'check --help',
  'validate board.json --help',
  'export --help',
])('%s is a result', (words) => {
  const { status, result, remarks } = run(words)

  expect({ status, remarks }).toEqual({ status: 0, remarks: [] })
  expect(result).toMatch(/^hundredfold /)
})

test.each([
  ['markdown', '# '],
  ['markdown --what checklist', '# '],
  ['html', '<!doctype html>\n<html lang="en">'],
  ['csv', '\uFEFF"id","stage"'],
  ['svg', '<svg '],
  ['mermaid', 'flowchart LR\n'],
  ['d2', ''],
  ['structurizr', '{\n  "name"'],
  ['canvas', '{\n  "nodes"'],
  ['drawio', '<mxfile>'],
  ['json', '{\n  "format": "hundredfold/1"'],
  ['yaml', 'format: hundredfold/1\n'],
])('a board leaves as %s', (to, beginning) => {
  const { status, result, remarks } = run(`export board.json --to ${to}`)

  expect({ status, remarks }).toEqual({ status: 0, remarks: [] })
  expect(result.startsWith(beginning)).toBe(true)
  expect(result).toContain('Workers')
})

test('the diagram shows the multiple and the lost domains asked for', () => {
  const { result } = run('export board.json --to svg --at 7 --lang ko')

  expect(result).toContain('오늘 부하의 7배')
  expect(run('export board.json --to svg --at 7 --lang ko --down az1').result).not.toBe(result)
})

test.each([
  ['export board.json', 'Say what to export to: --to takes one of markdown, html, csv'],
  ['export board.json --to gif', '--to takes one of markdown, html, csv'],
  ['export board.json --to csv --what diagram', 'csv carries the checklist, not the diagram.'],
  ['export board.json --to svg --what all', '--what takes diagram, blueprint or checklist, not all.'],
  ['export board.json --to svg --down az9', 'There is no domain az9 on this board.'],
])('%s says what is wrong', (words, sentence) => {
  const { status, result, remarks } = run(words)

  expect({ status, result }).toEqual({ status: 2, result: '' })
  expect(remarks.join('\n')).toContain(sentence)
})

test('export --to pdf writes a PDF of the blueprint or the diagram', async () => {
  for (const words of ['', ' --what diagram --paper letter --lang ko']) {
    const files: Uint8Array[] = []
    const status = await run(`export board.json --to pdf${words}`, board, files).status

    expect(status).toBe(0)
    expect(Buffer.from(files[0] ?? []).toString('latin1', 0, 8)).toBe('%PDF-1.7')
  }
})

test('export --to png writes a picture as large as asked', async () => {
  const widths = await Promise.all(
    ['', ' --scale 4'].map(async (words) => {
      const files: Uint8Array[] = []
      const status = await run(`export board.json --to png${words}`, board, files).status
      const file = Buffer.from(files[0] ?? [])

      expect([status, file.toString('latin1', 1, 4)]).toEqual([0, 'PNG'])
      return file.readUInt32BE(16)
    }),
  )

  expect(widths[1]).toBe(2 * (widths[0] ?? 0))
})

test('a picture of another scale is refused in a sentence', () => {
  expect(run('export board.json --to png --scale 3')).toMatchObject({
    status: 2,
    remarks: ['--scale takes 1, 2 or 4, not 3.'],
  })
})

test('paper of another size is refused in a sentence', () => {
  expect(run('export board.json --to pdf --paper a3')).toMatchObject({
    status: 2,
    remarks: ['--paper takes a4 or letter, not a3.'],
  })
})
