import { expect, test } from 'vitest'
import { parseConfig } from './config.ts'

test('an empty environment gives a server for this machine', () => {
  expect(parseConfig({})).toEqual({ port: 3000, host: '127.0.0.1', dataDir: './data', publicOrigins: [] })
})

test('every setting is taken over', () => {
  const env = {
    PORT: '0',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/data',
    PUBLIC_ORIGIN: 'https://a.example, https://b.example/',
  }

  expect(parseConfig(env)).toEqual({
    port: 0,
    host: '0.0.0.0',
    dataDir: '/srv/data',
    publicOrigins: ['https://a.example', 'https://b.example'],
  })
})

test('all mistakes are told at once', () => {
  expect(parseConfig({ PORT: '80a', PUBLIC_ORIGIN: 'review.example.com' })).toEqual({
    errors: [
      'PORT must be a number from 0 to 65535, not "80a".',
      'PUBLIC_ORIGIN must hold addresses like https://review.example.com, not "review.example.com".',
    ],
  })
})
