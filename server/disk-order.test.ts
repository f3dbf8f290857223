import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aClient } from './a-client.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aBoard, aDataDir } from './a-server.ts'

/** An acknowledgement has one byte for its number up to here. */
const EDITS = 100

/** System calls can be watched only where strace is installed and allowed to. */
const canWatch = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

let dataDir: string
let folder: string
let server: ServerProcess

beforeEach(async () => {
  dataDir = aDataDir()
  folder = mkdtempSync(join(tmpdir(), 'hundredfold-trace-'))
  server = await aProcess(dataDir)
})
afterEach(async () => {
  server.child.kill('SIGKILL')
  await server.ended
  for (const made of [dataDir, folder]) rmSync(made, { recursive: true })
})

/** Watches what a process writes and syncs; answers how to stop, which answers the calls line by line. */
async function watch(pid: number): Promise<() => Promise<string[]>> {
  const file = join(folder, 'calls')
  const calls = 'trace=pwrite64,pwritev,fdatasync,fsync,write,writev,sendto,sendmsg'
  const strace = spawn('strace', ['-f', '-xx', '-s', '256', '-e', calls, '-o', file, '-p', String(pid)])
  await once(strace.stderr, 'data') // "attached"
  return async () => {
    const ended = once(strace, 'exit')
    strace.kill('SIGINT')
    await ended
    return readFileSync(file, 'latin1').split('\n')
  }
}

/** The number under which a process has a file open. */
function descriptorOf(pid: number, name: string): string {
  const descriptors = readdirSync(`/proc/${pid}/fd`)
  const found = descriptors.find((one) => readlinkSync(`/proc/${pid}/fd/${one}`).endsWith(name))
  if (found === undefined) throw new Error(`${name} is not open`)
  return found
}

/** What happened to the log before each acknowledgement since the one before. */
function orderOf(calls: readonly string[], log: string): string[] {
  const order: string[] = []
  const syncing = new Set<string>()
  let since = ''
  for (const call of calls) {
    const thread = call.split(' ', 1)[0] ?? ''
    if (new RegExp(`pwrite(64|v)\\(${log},`).test(call)) since = 'written'
    if (new RegExp(`f(data)?sync\\(${log}[ )]`).test(call)) syncing.add(thread)
    const isDone = / = 0$/.test(call) && /sync/.test(call)
    if (isDone && syncing.delete(thread) && since === 'written') since = 'written, synced'
    if (bytesIn(call).includes(acknowledgement(order.length))) {
      order.push(since)
      since = ''
    }
  }
  return order
}

/** The bytes of a write, whether they were given in one piece or in several. */
function bytesIn(call: string): string {
  return [...call.matchAll(/\\x(..)/g)].map(([, byte]) => byte).join('')
}

/** The frame `100 n` with its header, for the edit after so many others and the exchange. */
function acknowledgement(others: number): string {
  return Buffer.from([0x82, 2, 100, others + 2]).toString('hex')
}

test.skipIf(!canWatch)('[D3] saved is said after the disk has said so', async () => {
  const board = await aBoard(server.http)
  const writer = aClient({ http: server.http, ...board })
  await writer.synced()
  await writer.allSaved()
  const { pid = 0 } = server.child
  const log = descriptorOf(pid, 'hundredfold.db-wal')
  const stop = await watch(pid)
  for (let edit = 0; edit < EDITS; edit++) {
    writer.doc.getMap('fields').set(`f${edit}`, edit)
    await writer.allSaved()
  }
  const calls = await stop()
  writer.leave()

  expect(orderOf(calls, log)).toEqual(Array.from({ length: EDITS }, () => 'written, synced'))
})
