import { aBoard } from '../a-board.mjs'
import { peer } from '../peer.mjs'

const BOARDS = 20
const CLIENTS = 1000
const KIBIBYTES = 100

/** Everybody comes back at once after a restart. */
export const storm = {
  title: '1,000 people come back to 20 boards of 100 KiB in the moment the server is up again',
  columns: ['all have all in s', 'CPU s', 'peak MiB'],
  skip: ['ws echo'],
  async measure(server) {
    await server.start()
    const places = []
    for (let i = 0; i < BOARDS; i++) {
      const place = await server.kind.room(server.port)
      const [writer, reader] = [await peer(server, place), await peer(server, place)]
      writer.edit(aBoard(KIBIBYTES))
      await reader.has
      writer.leave()
      reader.leave()
      places.push(place)
    }
    await server.quiet()
    await server.stop()
    await server.start()
    const cpu = server.cpuSeconds()
    const started = performance.now()
    const crowd = await Promise.all(
      Array.from({ length: CLIENTS }, (_, i) => peer(server, places[i % BOARDS])),
    )
    await Promise.all(crowd.map((one) => one.has))
    const seconds = (performance.now() - started) / 1000
    const used = server.cpuSeconds() - cpu
    for (const one of crowd) one.leave()
    return [seconds, used, server.mebibytes('VmHWM')]
  },
}
