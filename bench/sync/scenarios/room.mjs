import { setTimeout as sleep } from 'node:timers/promises'
import { aHand } from '../a-board.mjs'
import { peer, stamp } from '../peer.mjs'
import { quantile } from '../statistics.mjs'

const CLIENTS = 50
const WRITERS = 10
const EVERY_MS = 50
const SECONDS = 10

/** One room: fifty people, ten of whom make twenty edits and twenty gestures a second each. */
export const room = {
  title: '50 people, 10 of them with 20 edits and 20 gestures a second, for 10 s',
  columns: ['CPU s', 'delivery p50 ms', 'p99 ms', 'delivered'],
  async measure(server) {
    await server.start()
    const place = await server.kind.room(server.port)
    const peers = []
    for (let i = 0; i < CLIENTS; i++) peers.push(await peer(server, place))
    await sleep(1000)
    for (const { delays } of peers) delays.length = 0
    const before = server.cpuSeconds()
    const messages = await written(peers.slice(0, WRITERS))
    const readers = peers.slice(WRITERS)
    await delivered(readers)
    const cpu = server.cpuSeconds() - before
    const delays = readers.flatMap((one) => one.delays)
    const share = delays.length / (messages * readers.length)
    for (const one of peers) one.leave()
    return [cpu, quantile(delays, 0.5), quantile(delays, 0.99), share]
  },
}

async function written(writers) {
  const hands = writers.map((writer) => ({ writer, ...aHand(), clock: 0 }))
  const end = performance.now() + SECONDS * 1000
  let messages = 0
  for (let at = performance.now(); at < end; at += EVERY_MS) {
    await sleep(Math.max(0, at - performance.now()))
    for (const hand of hands) {
      hand.clock += 1
      hand.writer.edit(hand.set(`${hand.client} ${hand.clock % 50}`, stamp()))
      hand.writer.point(hand.client, hand.clock, { cursor: { x: hand.clock, y: 1 }, sent: stamp() })
      messages += 2
    }
  }
  return messages
}

/** Fulfilled when nothing more arrives: this machine may be slower than the hands. */
async function delivered(readers) {
  const count = () => readers.reduce((sum, { delays }) => sum + delays.length, 0)
  for (let before = -1; before !== count(); ) {
    before = count()
    await sleep(2000)
  }
}
