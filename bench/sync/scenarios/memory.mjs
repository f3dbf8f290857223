import { aBoard } from '../a-board.mjs'
import { peer } from '../peer.mjs'

const ROOMS = 1000
const KIBIBYTES = 200

/** What an open board takes, with one person on each. */
export const memory = {
  title: `${ROOMS} boards of ${KIBIBYTES} KiB, opened after a restart by one person each`,
  columns: ['KiB a board', 'opened in s', 'CPU s'],
  skip: ['ws echo'],
  async measure(server) {
    await server.start()
    const places = await filled(server)
    await server.quiet()
    await server.stop()
    await server.start()
    const empty = server.mebibytes('VmRSS')
    const started = performance.now()
    const cpu = server.cpuSeconds()
    const readers = []
    for (const place of places) readers.push(await peer(server, place))
    await Promise.all(readers.map((reader) => reader.has))
    const seconds = (performance.now() - started) / 1000
    const used = server.cpuSeconds() - cpu
    await server.quiet()
    const kibibytes = ((server.mebibytes('VmRSS') - empty) * 1024) / ROOMS
    for (const reader of readers) reader.leave()
    return [kibibytes, seconds, used]
  },
}

async function filled(server) {
  const places = []
  for (let i = 0; i < ROOMS; i++) {
    const place = await server.kind.room(server.port)
    const [writer, reader] = [await peer(server, place), await peer(server, place)]
    writer.edit(aBoard(KIBIBYTES))
    await reader.has
    writer.leave()
    reader.leave()
    places.push(place)
  }
  return places
}
