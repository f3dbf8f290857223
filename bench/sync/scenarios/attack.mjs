import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { aHand } from '../a-board.mjs'
import { peer, stamp } from '../peer.mjs'
import { quantile } from '../statistics.mjs'

const SECONDS = 10
const EVERY_MS = 20
const PATIENCE_SECONDS = 20
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** What honest people wait for each other while somebody sends a board every update that ever hurt a server. */
export const attack = {
  title: `An edit every ${EVERY_MS} ms for ${SECONDS} s, while somebody makes each of the attacks on the board`,
  columns: ['delivery p50 ms', 'p99 ms', 'delivered', 'peak MiB'],
  skip: ['ws echo'],
  async measure(server) {
    const { attacks, theBoard } = await corpus()
    await server.start()
    const place = await server.kind.room(server.port)
    const [writer, reader] = [await peer(server, place), await peer(server, place)]
    writer.edit(theBoard())
    await sleep(500)
    const end = performance.now() + SECONDS * 1000
    const [written] = await Promise.all([work(writer, end), attacked(server, place, attacks(), end)])
    for (let left = PATIENCE_SECONDS; left > 0 && reader.delays.length < written; left--) await sleep(1000)
    const figures = [quantile(reader.delays, 0.5), quantile(reader.delays, 0.99)]
    const share = reader.delays.length / written
    const peak = server.isAlive() ? server.mebibytes('VmHWM') : Number.POSITIVE_INFINITY
    for (const one of [writer, reader]) one.leave()
    return [...figures, share, peak]
  },
}

async function work(writer, end) {
  const hand = aHand()
  let written = 0
  for (let at = performance.now(); at < end; at += EVERY_MS, written++) {
    await sleep(Math.max(0, at - performance.now()))
    writer.edit(hand.set(`field ${written % 50}`, stamp()))
  }
  return written
}

/** One attack after the other, each from a socket of its own; a server that is down is left alone. */
async function attacked(server, place, attacks, end) {
  for (let made = 0; performance.now() < end; made++) {
    const [, update] = attacks[made % attacks.length]
    try {
      const attacker = await peer(server, place)
      attacker.edit(update)
      await sleep(5)
      attacker.leave()
    } catch {
      await sleep(100)
    }
  }
}

/** The attacks that the tests make; they are TypeScript. */
async function corpus() {
  const built = join(ROOT, 'build', 'bench-sync', 'attacks.mjs')
  createRequire(join(ROOT, 'package.json'))('esbuild').buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['server/attacks.ts'],
    outfile: built,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
  return import(pathToFileURL(built).href)
}
