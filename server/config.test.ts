import { expect, test } from 'vitest'
import { DEFAULT_BOUNDS } from './bounds.ts'
import { parseConfig } from './config.ts'

test('an empty environment gives a server for this machine', () => {
  expect(parseConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: './data',
    publicOrigins: [],
    trustedProxies: 0,
    metricsToken: null,
    bounds: DEFAULT_BOUNDS,
  })
})

test('every setting is taken over', () => {
  const env = {
    PORT: '0',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/data',
    PUBLIC_ORIGIN: 'https://a.example, https://b.example/',
    TRUSTED_PROXIES: '1',
    METRICS_TOKEN: '0123456789abcdef',
    MAX_SOCKETS: '10',
    MAX_SOCKETS_PER_BOARD: '5',
    MAX_SOCKETS_PER_ADDRESS: '4',
    MAX_OPEN_BOARDS: '3',
    MAX_BOARD_MEBIBYTES: '2',
  }

  expect(parseConfig(env)).toEqual({
    port: 0,
    host: '0.0.0.0',
    dataDir: '/srv/data',
    publicOrigins: ['https://a.example', 'https://b.example'],
    trustedProxies: 1,
    metricsToken: '0123456789abcdef',
    bounds: { sockets: 10, socketsPerBoard: 5, socketsPerAddress: 4, rooms: 3, boardBytes: 2_097_152 },
  })
})

test('all mistakes are told at once', () => {
  const env = { PORT: '80a', PUBLIC_ORIGIN: 'review.example.com', METRICS_TOKEN: 'secret', MAX_SOCKETS: '0' }

  expect(parseConfig(env)).toEqual({
    errors: [
      'PORT must be a number from 0 to 65535, not "80a".',
      'PUBLIC_ORIGIN must hold addresses like https://review.example.com, not "review.example.com".',
      'METRICS_TOKEN must have at least 16 characters and no blanks; "openssl rand -hex 16" makes one.',
      'MAX_SOCKETS must be a number from 1 to 1000000, not "0".',
    ],
  })
})
