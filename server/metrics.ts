import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { boardTag, type Log } from './log.ts'
import { bytesOf, type Room } from './room.ts'
import { ROLES } from './storage/role.ts'

/** What the server counts, for whoever watches it. */
export interface Metrics {
  /** Passes log lines on and counts them: what is logged and what is counted cannot differ. */
  counting(log: Log): Log
  acknowledged(seconds: number): void
  /** In the text format of Prometheus. */
  text(): Promise<string>
}

/** What is looked at when somebody asks, so that it costs nothing in between. */
export interface Measured {
  rooms(): Iterable<Room>
  bufferedBytes(): number
  loopLagSeconds(): number
}

const ACK_BUCKETS_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const LARGEST_BOARDS = 10

export function metrics(measured: Measured): Metrics {
  const registers = [new Registry()]
  const acks = new Histogram({
    name: 'hundredfold_ack_latency_seconds',
    help: 'From the arrival of an edit until it is on the disk',
    buckets: ACK_BUCKETS_SECONDS,
    registers,
  })
  const events = new Counter({
    name: 'hundredfold_events_total',
    help: 'Log lines, by event',
    labelNames: ['event', 'level'],
    registers,
  })
  const counted = counters(registers)
  gauges(registers, measured)
  return {
    acknowledged: (seconds) => acks.observe(seconds),
    counting: (log) => (line) => {
      const { event, level, code = '' } = line
      events.inc({ event, level })
      if (event === 'message_refused') counted.rejections.inc({ code })
      if (event === 'commit_failed') counted.failures.inc()
      if (event === 'board_wedged') counted.wedges.inc()
      log(line)
    },
    text: async () => (await Promise.all(registers.map((registry) => registry.metrics()))).join('\n'),
  }
}

function counters(registers: Registry[]) {
  return {
    rejections: new Counter({
      name: 'hundredfold_guard_rejections_total',
      help: 'Messages that were not let in, by reason',
      labelNames: ['code'],
      registers,
    }),
    failures: new Counter({
      name: 'hundredfold_commit_failures_total',
      help: 'Batches that could not be written',
      registers,
    }),
    wedges: new Counter({
      name: 'hundredfold_docs_wedged_total',
      help: 'Documents that Yjs left unfinished',
      registers,
    }),
  }
}

function gauges(registers: Registry[], { rooms, bufferedBytes, loopLagSeconds }: Measured): void {
  const gauge = (name: string, help: string, labelNames: string[], look: (gauge: Gauge) => void) =>
    new Gauge({
      name: `hundredfold_${name}`,
      help,
      labelNames,
      registers,
      collect() {
        this.reset()
        look(this)
      },
    })
  gauge('ws_connections', 'People and programs at boards, by role', ['role'], (connections) => {
    for (const role of ROLES) connections.set({ role }, 0)
    for (const { members } of rooms()) for (const { role } of members) connections.inc({ role })
  })
  gauge('ws_buffered_bytes', 'Bytes that wait for readers', [], (bytes) => bytes.set(bufferedBytes()))
  gauge('open_boards', 'Boards in memory', [], (count) => count.set([...rooms()].length))
  gauge('pending_log_rows', 'Edits that wait for the disk', [], (rows) =>
    rows.set([...rooms()].reduce((sum, { pending }) => sum + pending, 0)),
  )
  gauge('eventloop_lag_seconds', 'Mean delay of the main thread', [], (lag) => lag.set(loopLagSeconds()))
  gauge('board_bytes', 'Stored bytes of the largest open boards', ['board'], (bytes) => {
    const largest = [...rooms()].sort((a, b) => bytesOf(b) - bytesOf(a)).slice(0, LARGEST_BOARDS)
    for (const room of largest) bytes.set({ board: boardTag(room.board.id) }, bytesOf(room))
  })
}
