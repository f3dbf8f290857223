import { setTimeout as sleep } from 'node:timers/promises'
import { aHand } from '../a-board.mjs'
import { peer } from '../peer.mjs'
import { quantile } from '../statistics.mjs'

const EDITORS = 50
const EVERY_MS = 250
const SECONDS = 10

/** How long fifty editors wait until their edits are called saved. */
export const saving = {
  title: '50 editors with 4 edits a second each, for 10 s: until an edit is called saved',
  columns: ['p50 ms', 'p99 ms', 'CPU s'],
  skip: ['@y/websocket-server', 'ws echo'],
  async measure(server) {
    await server.start()
    const place = await server.kind.room(server.port)
    const peers = []
    for (let i = 0; i < EDITORS; i++) peers.push(await peer(server, place))
    await sleep(1000)
    for (const { saves } of peers) saves.length = 0
    const hands = peers.map(() => aHand())
    const before = server.cpuSeconds()
    const step = EVERY_MS / EDITORS
    for (let edit = 0, at = performance.now(); edit < (SECONDS * 1000) / step; edit++, at += step) {
      await sleep(Math.max(0, at - performance.now()))
      peers[edit % EDITORS].edit(hands[edit % EDITORS].set(`field ${edit % 20}`, edit))
    }
    await sleep(1500)
    const saves = peers.flatMap((one) => one.saves)
    const cpu = server.cpuSeconds() - before
    for (const one of peers) one.leave()
    return [quantile(saves, 0.5), quantile(saves, 0.99), cpu]
  },
}
