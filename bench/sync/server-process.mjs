import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A server of one kind with a data folder of its own, which a scenario may stop, kill and start again. */
export function serverProcess(kind) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-sync-'))
  const server = {
    kind,
    child: null,
    port: 0,
    start,
    stop,
    kill,
    remove,
    isAlive,
    cpuSeconds,
    mebibytes,
    quiet,
  }

  async function start() {
    server.port = await freePort()
    const file = fileURLToPath(new URL(`./servers/${kind.file}.mjs`, import.meta.url))
    const env = { ...process.env, PORT: String(server.port), DATA_DIR: dataDir }
    server.child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    for (;;) {
      if (server.child.exitCode !== null) throw new Error(`${kind.name} did not start`)
      if (await answers(server.port)) return
      await sleep(5)
    }
  }
  async function stop() {
    await end('SIGTERM')
  }
  async function kill() {
    await end('SIGKILL')
  }
  async function end(signal) {
    const { child } = server
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(timer)
  }
  function isAlive() {
    return server.child.exitCode === null && server.child.signalCode === null
  }
  async function remove() {
    await kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
  /** Processor time of the process and its threads so far. */
  function cpuSeconds() {
    const fields = readFileSync(`/proc/${server.child.pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  }
  /** @param field VmRSS now, VmHWM at most */
  function mebibytes(field) {
    const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8')
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)[1]) / 1024
  }
  /** Fulfilled when it has done what it put off: debounced writes, folding. */
  async function quiet() {
    for (let calm = 0, before = cpuSeconds(); calm < 3; ) {
      await sleep(1000)
      const now = cpuSeconds()
      calm = now - before < 0.03 ? calm + 1 : 0
      before = now
    }
  }
  return server
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}
