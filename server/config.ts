import { type Bounds, DEFAULT_BOUNDS } from './bounds.ts'

/** Everything that can be set from outside; all of it has a default that works on one's own machine. */
export interface Config {
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** The address to listen on; the default is reachable from this machine only. */
  readonly host: string
  readonly dataDir: string
  /** Origins besides our own that may speak to us, for a proxy that rewrites the Host header. */
  readonly publicOrigins: readonly string[]
  /** How many of our own proxies a request passes; their word on where it comes from is taken. */
  readonly trustedProxies: number
  /** What a reader of metrics has to bring; null when there are none to read. */
  readonly metricsToken: string | null
  readonly bounds: Bounds
}

/** Reads the environment once, at the start, and answers either the configuration or every mistake in it. */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
): Config | { errors: string[] } {
  const errors: string[] = []
  const number = (name: string, otherwise: number, from: number, to: number) =>
    parseNumber(name, env[name], { otherwise, from, to }, errors)
  const most = DEFAULT_BOUNDS
  const config: Config = {
    port: number('PORT', 3000, 0, 65_535),
    host: env.HOST || '127.0.0.1',
    dataDir: env.DATA_DIR || './data',
    publicOrigins: parseOrigins(env.PUBLIC_ORIGIN, errors),
    trustedProxies: number('TRUSTED_PROXIES', 0, 0, 10),
    metricsToken: parseToken(env.METRICS_TOKEN, errors),
    bounds: {
      sockets: number('MAX_SOCKETS', most.sockets, 1, 1_000_000),
      socketsPerBoard: number('MAX_SOCKETS_PER_BOARD', most.socketsPerBoard, 1, 1_000_000),
      socketsPerAddress: number('MAX_SOCKETS_PER_ADDRESS', most.socketsPerAddress, 1, 1_000_000),
      rooms: number('MAX_OPEN_BOARDS', most.rooms, 1, 1_000_000),
      boardBytes: number('MAX_BOARD_MEBIBYTES', most.boardBytes / MEBIBYTE, 1, 1024) * MEBIBYTE,
    },
  }
  return errors.length > 0 ? { errors } : config
}

const MEBIBYTE = 1024 * 1024

function parseNumber(
  name: string,
  value: string | undefined,
  { otherwise, from, to }: { readonly otherwise: number; readonly from: number; readonly to: number },
  errors: string[],
): number {
  if (!value) return otherwise
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= from && number <= to) return number
  errors.push(`${name} must be a number from ${from} to ${to}, not "${value}".`)
  return otherwise
}

/** Long enough not to be guessed; never repeated in an error. */
function parseToken(value: string | undefined, errors: string[]): string | null {
  if (!value) return null
  if (/^\S{16,}$/.test(value)) return value
  errors.push(
    'METRICS_TOKEN must have at least 16 characters and no blanks; "openssl rand -hex 16" makes one.',
  )
  return null
}

function parseOrigins(value: string | undefined, errors: string[]): string[] {
  const given = (value ?? '').split(',').map((origin) => origin.trim())
  return given.filter(Boolean).map((origin) => {
    const parsed = URL.canParse(origin) ? new URL(origin) : null
    if (parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.pathname === '/') return parsed.origin
    errors.push(`PUBLIC_ORIGIN must hold addresses like https://review.example.com, not "${origin}".`)
    return ''
  })
}
