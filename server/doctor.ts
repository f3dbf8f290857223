import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

/** One thing that was looked at; `warning` works but will disappoint. */
export interface Finding {
  readonly state: 'good' | 'warning' | 'bad'
  /** One sentence, with the remedy where there is need of one. */
  readonly message: string
}

const SLOW_FLUSH_MS = 20
const LITTLE_BYTES = 1024 ** 3
const DAY_MS = 24 * 60 * 60 * 1000

/** Looks at what the server stands on: the data folder, its disk, the backups beside it. Starts and changes nothing. */
export function examined({ dataDir, host, publicOrigins }: Config, now: number): Finding[] {
  try {
    mkdirSync(dataDir, { recursive: true })
    return [flushing(dataDir), space(dataDir), backups(dataDir, now), reachable(host, publicOrigins)]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [bad(`The data folder ${dataDir} cannot be written (${why}); set DATA_DIR or its owner.`)]
  }
}

/** Asks a running server for what a browser depends on. @param url its address, as people type it */
export async function examinedFromOutside(url: string): Promise<Finding[]> {
  try {
    const [ready, page] = await Promise.all([fetch(new URL('/readyz', url)), fetch(new URL('/', url))])
    const why = (await ready.text()).trim()
    return [
      ready.ok ? good(`${url} is ready.`) : bad(`${url} is not ready: ${why}.`),
      ...HEADERS.map(([name, expected]) => header(page.headers, name, expected)),
      ...(url.startsWith('https:') ? [header(page.headers, 'strict-transport-security', 'max-age=')] : []),
      await upgradable(url),
    ]
  } catch (error) {
    const why = error instanceof Error ? (error.cause ?? error) : error
    return [bad(`${url} does not answer (${why}); start the server or look at the proxy.`)]
  }
}

/** The headers that must come through a proxy untouched. */
const HEADERS = [
  ['content-security-policy', "frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
] as const

/** Every save waits for this. */
function flushing(folder: string): Finding {
  const file = join(folder, 'doctor.tmp')
  const descriptor = openSync(file, 'w')
  const times = Array.from({ length: 21 }, () => {
    const start = performance.now()
    writeSync(descriptor, Buffer.alloc(4096))
    fsyncSync(descriptor)
    return performance.now() - start
  })
  closeSync(descriptor)
  rmSync(file)
  const median = times.sort((a, b) => a - b)[10] ?? 0
  const told = `The disk of ${folder} confirms a write in ${median.toFixed(1)} ms`
  return median > SLOW_FLUSH_MS
    ? warning(`${told}; people will see "Saving" that long, so use a local disk.`)
    : good(`${told}.`)
}

function space(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const told = `${(free / 1024 ** 3).toFixed(1)} GiB are free in ${folder}`
  return free < LITTLE_BYTES
    ? warning(`${told}; boards cannot be saved on a full disk, so make room.`)
    : good(`${told}.`)
}

function backups(folder: string, now: number): Finding {
  const ages = readdirSync(folder)
    .filter((name) => /^hundredfold-.*\.db$/.test(name))
    .map((name) => now - statSync(join(folder, name)).mtimeMs)
  if (ages.length === 0)
    return warning(
      `There is no backup in ${folder}; "npm run backup -- create" makes one, if none is kept elsewhere.`,
    )
  const days = Math.min(...ages) / DAY_MS
  const told = `The newest backup in ${folder} is ${days.toFixed(1)} days old`
  return days > 2 ? warning(`${told}; make one every day.`) : good(`${told}.`)
}

function reachable(host: string, publicOrigins: readonly string[]): Finding {
  const isLocal = host === '127.0.0.1' || host === 'localhost' || host === '::1'
  if (publicOrigins.length > 0) return good(`Pages of ${publicOrigins.join(', ')} may speak to the server.`)
  if (isLocal) return good('Only this machine reaches the server; behind a proxy set PUBLIC_ORIGIN.')
  return warning(
    'The server listens on all addresses without PUBLIC_ORIGIN; browsers are let in by the Host they ask for.',
  )
}

function header(headers: Headers, name: string, expected: string): Finding {
  return headers.get(name)?.includes(expected)
    ? good(`${name} comes through.`)
    : bad(`${name} is missing or changed on the way; let the proxy pass it.`)
}

/** A stranger's socket is refused with a reason, in a frame: that takes a proxy that lets upgrades through. */
function upgradable(url: string): Promise<Finding> {
  const address = new URL(`/sync/${'A'.repeat(22)}`, url)
  return upgradeStatus(address).then((status) =>
    status === 101
      ? good('Sockets come through.')
      : bad(`A socket is answered ${status}; let the proxy pass Upgrade, and Host or PUBLIC_ORIGIN.`),
  )
}

async function upgradeStatus(address: URL): Promise<number> {
  const { request } = address.protocol === 'https:' ? await import('node:https') : await import('node:http')
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    Origin: address.origin,
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  }
  return new Promise((resolve, reject) => {
    request(address, { headers })
      .on('upgrade', (response, wire) => {
        wire.destroy()
        resolve(response.statusCode ?? 0)
      })
      .on('response', (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      .on('error', reject)
      .end()
  })
}

function good(message: string): Finding {
  return { state: 'good', message }
}

function warning(message: string): Finding {
  return { state: 'warning', message }
}

function bad(message: string): Finding {
  return { state: 'bad', message }
}
