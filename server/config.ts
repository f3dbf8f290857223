/** Everything that can be set from outside; all of it has a default that works on one's own machine. */
export interface Config {
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** The address to listen on; the default is reachable from this machine only. */
  readonly host: string
  readonly dataDir: string
  /** Origins besides our own that may speak to us, for a proxy that rewrites the Host header. */
  readonly publicOrigins: readonly string[]
}

/** Reads the environment once, at the start, and answers either the configuration or every mistake in it. */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
): Config | { errors: string[] } {
  const errors: string[] = []
  const port = parsePort(env.PORT, errors)
  const publicOrigins = parseOrigins(env.PUBLIC_ORIGIN, errors)
  if (errors.length > 0) return { errors }
  return { port, host: env.HOST || '127.0.0.1', dataDir: env.DATA_DIR || './data', publicOrigins }
}

function parsePort(value: string | undefined, errors: string[]): number {
  if (!value) return 3000
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= 65_535) return port
  errors.push(`PORT must be a number from 0 to 65535, not "${value}".`)
  return 0
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
