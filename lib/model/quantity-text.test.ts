import fc from 'fast-check'
import { expect, test } from 'vitest'
import { medianOf, type Quantity, uncertaintyOf } from './quantity.ts'
import { quantityInput, readQuantityText } from './quantity-text.ts'

test.each([
  ['12k/s', 'req/s', 12_000],
  ['12k req/s', 'req/s', 12_000],
  ['12 k rps', 'req/s', 12_000],
  ['600/min', 'req/s', 10],
  ['3.6M/h', 'req/s', 1000],
  ['3000 req/s', 'ops/s', 3000],
  ['3000 IOPS', 'ops/s', 3000],
  ['5만/초', 'req/s', 50_000],
  ['1.2억', 'req/s', 120_000_000],
  ['40 deliveries/s', 'deliveries/s', 40],
  ['250 ms', 's', 0.25],
  ['250ms', 's', 0.25],
  ['1.5 µs', 's', 0.0000015],
  ['5m', 's', 300],
  ['2 h', 's', 7200],
  ['3분', 's', 180],
  ['4 TB', 'B', 4e12],
  ['4T', 'B', 4e12],
  ['512 MiB', 'B', 536_870_912],
  ['64Ki', 'B', 65_536],
  ['8 Mb', 'B', 1e6],
  ['2 gb', 'B', 2e9],
  ['1.5 Gbit/s', 'bit/s', 1.5e9],
  ['1.5Gbps', 'bit/s', 1.5e9],
  ['100 MB/s', 'bit/s', 8e8],
  ['8 Mbit/s', 'B/s', 1e6],
  ['90%', 'share', 0.9],
  ['90', 'share', 0.9],
  ['0.9', 'share', 0.9],
  ['99.99 %', 'share', 0.9999],
  ['120%', 'share', 1.2],
  ['100x', 'x', 100],
  ['100배', 'x', 100],
  ['50%', '', 0.5],
  ['12k sockets', 'sockets', 12_000],
  ['1e6', '', 1e6],
  ['-1', '', -1],
  ['−1', '', -1],
  ['１５００', '', 1500],
])('%s in a field of %s is %d', (text, unit, value) => {
  expect(readQuantityText(text, unit)).toEqual({ quantity: value })
})

test.each([
  ['1,500', 1500],
  ['1,500,000', 1_500_000],
  ['1 500 000', 1_500_000],
  ['1_500', 1500],
  ['1.500.000', 1_500_000],
  ['1.500,5', 1500.5],
  ['1,500.5', 1500.5],
  ['1,5', 1.5],
  ['0,125', 0.125],
  ['1.500', 1.5],
  ['.5', 0.5],
])('%s is %d', (text, value) => {
  expect(readQuantityText(text, '')).toEqual({ quantity: value })
})

test.each([
  ['40 to 80', '', '40 to 80'],
  ['40~80', '', '40 to 80'],
  ['40 – 80', '', '40 to 80'],
  ['40에서 80', '', '40 to 80'],
  ['40 to 80 ms', 's', '0.04 to 0.08'],
  ['900 ms to 2 s', 's', '0.9 to 2'],
  ['40 to 80k/s', 'req/s', '40000 to 80000'],
  ['10 to 2k/s', 'req/s', '10 to 2000'],
  ['1~2만', '', '10000 to 20000'],
  ['80 to 95%', 'share', '0.8 to 0.95'],
  ['80 to 95', 'share', '0.8 to 0.95'],
])('%s in a field of %s is the range %s', (text, unit, range) => {
  expect(readQuantityText(text, unit)).toEqual({ quantity: range })
})

test('a number may carry its range', () => {
  expect(readQuantityText('60 (40 to 80) ', 'req/s')).toEqual({ quantity: { value: 60, low: 40, high: 80 } })
})

test.each(['?', 'unknown', '모름'])('%s is a number that nobody knows', (text) => {
  expect(readQuantityText(text, 'req/s')).toEqual({ quantity: { source: 'unknown' } })
})

test.each([
  ['', '', 'E_TYPE'],
  ['many', '', 'E_TYPE'],
  ['12 MB', 'req/s', 'E_TYPE'],
  ['12/s', 's', 'E_TYPE'],
  ['5 s', 'req/s', 'E_TYPE'],
  ['5 apples/s', 'req/s', 'E_TYPE'],
  ['12k/s', '', 'E_TYPE'],
  ['40 80', '', 'E_TYPE'],
  ['1.2.3', '', 'E_TYPE'],
  ['1,2,3', '', 'E_TYPE'],
  ['40 to', '', 'E_TYPE'],
  ['NaN', '', 'E_TYPE'],
  ['1e999', '', 'E_NOT_FINITE'],
  ['50 to 5', '', 'E_RANGE_ORDER'],
  ['5 to 2 min', 's', 'E_RANGE_ORDER'],
  ['0 to 5', '', 'E_LOGNORMAL_POSITIVE'],
])('“%s” in a field of “%s” is refused with %s', (text, unit, problem) => {
  expect(readQuantityText(text, unit)).toEqual({ problem })
})

test.each([
  [12_000, 'req/s', '12k/s'],
  [1500, 'req/s', '1500/s'],
  [2_400_000, 'ops/s', '2.4M/s'],
  [12_345, 'req/s', '12345/s'],
  [0.25, 's', '250 ms'],
  [0.1, 's', '0.1 s'],
  [180, 's', '180 s'],
  [86_400, 's', '1 d'],
  [4e12, 'B', '4 TB'],
  [65_536, 'B', '64 KiB'],
  [1.5e9, 'bit/s', '1.5 Gbit/s'],
  [1e8, 'B/s', '100 MB/s'],
  [0.9, 'share', '90%'],
  [0.9999, 'share', '99.99%'],
  [1, 'x', '1'],
  [100_000, 'sockets', '100k'],
  [5, 'kB', '5 kB'],
  ['0.04 to 0.08', 's', '40 to 80 ms'],
  ['0.9 to 2', 's', '0.9 to 2 s'],
  ['20000 to 40000', 'req/s', '20 to 40k/s'],
  ['5 to 20000', '', '5 to 20000'],
  [{ value: 60, low: 40, high: 80, source: 'measured' }, 'req/s', '60/s (40 to 80/s)'],
  [{ source: 'unknown' }, 'req/s', ''],
] as const)('%j in %s goes back into the field as %s', (quantity, unit, text) => {
  expect(quantityInput(quantity, unit)).toBe(text)
})

const units = [
  '',
  'x',
  'share',
  's',
  'ms',
  'B',
  'kB',
  'bit',
  'bit/s',
  'B/s',
  'req/s',
  'req/min',
  '1/s',
  'cores',
]
const anyUnit = fc.constantFrom(...units)
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const above0 = fc.double({ min: 1e-300, max: 1e300, noNaN: true })
const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  anyNumber,
  fc.tuple(above0, above0).map(([a, b]) => `${Math.min(a, b)} to ${Math.max(a, b)}`),
  fc.tuple(above0, above0, above0).map(([value, a, b]) => ({
    value,
    low: Math.min(a, b),
    high: Math.max(a, b),
  })),
)

test('what goes into the field reads back as the same quantity', () => {
  fc.assert(
    fc.property(anyQuantity, anyUnit, (quantity, unit) => {
      const read = readQuantityText(quantityInput(quantity, unit), unit)

      if ('problem' in read) throw new Error(`${read.problem}: ${quantityInput(quantity, unit)}`)
      expect(medianOf(read.quantity)).toBe(medianOf(quantity))
      expect(uncertaintyOf(read.quantity)).toEqual(uncertaintyOf(quantity))
    }),
    { numRuns: 2000 },
  )
})

test('any text is read or refused, never thrown over', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, unit) => {
      const read = readQuantityText(text, unit)

      expect('quantity' in read || 'problem' in read).toBe(true)
    }),
  )
})
