import { setTimeout as sleep } from 'node:timers/promises'
import { aHand } from '../a-board.mjs'
import { END, peer } from '../peer.mjs'

const UPDATES = 100_000
const BURST = 4000
const PATIENCE_SECONDS = 120

/** What it costs to open a board on which much was done in small steps. */
export const history = {
  title: 'A board of 100,000 small edits, opened after a restart',
  columns: ['opened in s', 'CPU s', 'KiB received'],
  skip: ['ws echo'],
  async measure(server) {
    await server.start()
    const place = await written(server)
    await server.quiet()
    await server.stop()
    await server.start()
    const cpu = server.cpuSeconds()
    const started = performance.now()
    const reader = await peer(server, place)
    const isOpen = await Promise.race([reader.has.then(() => true), sleep(PATIENCE_SECONDS * 1000, false)])
    const seconds = isOpen ? (performance.now() - started) / 1000 : Number.POSITIVE_INFINITY
    const used = server.cpuSeconds() - cpu
    reader.leave()
    return [seconds, used, reader.bytes / 1024]
  },
}

async function written(server) {
  const place = await server.kind.room(server.port)
  for (let from = 0; from < UPDATES; from += BURST) {
    const [writer, reader] = [await peer(server, place), await peer(server, place)]
    const hand = aHand()
    const isWritten = reader.hears(`burst ${from}`)
    for (let i = from; i < from + BURST; i++) {
      writer.edit(hand.set(`field ${i % 1000}`, i))
      if (i % 200 === 0) await sleep(5)
    }
    if (from + BURST === UPDATES) writer.edit(hand.set('end', END))
    writer.edit(hand.set(`burst ${from}`, `burst ${from}`))
    await isWritten
    writer.leave()
    reader.leave()
  }
  return place
}
