import { expect, test } from 'vitest'
import { withField } from './with-field.ts'

const service: { readonly meanSeconds?: number; readonly servers?: number } = { meanSeconds: 0.01 }

test.each([
  [
    'a new field stands beside the others',
    withField(service, 'servers', 4),
    { meanSeconds: 0.01, servers: 4 },
  ],
  ['a field is replaced', withField(service, 'meanSeconds', 1), { meanSeconds: 1 }],
  [
    'the first field makes the fields',
    withField(undefined as typeof service | undefined, 'servers', 4),
    { servers: 4 },
  ],
  ['the last field takes all away', withField(service, 'meanSeconds', undefined), undefined],
])('%s', (_, fields, expected) => {
  expect(fields).toEqual(expected)
})
