import { availableParallelism } from 'node:os'
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
  workerData,
} from 'node:worker_threads'
import type { Drawn } from '#lib/engine/sampling.ts'
import { otherHalf } from '#lib/engine/uncertainty.ts'
import type { Console, DrawRequest } from './console.ts'

interface Handed extends DrawRequest {
  readonly port: MessagePort
}

/** Draws in this program on another thread, where the machine has one to spare. */
export function otherThread(program: URL): Pick<Console, 'drawElsewhere'> {
  return availableParallelism() > 1 ? { drawElsewhere: (request) => drawnBy(program, request) } : {}
}

function drawnBy(program: URL, request: DrawRequest): () => readonly Drawn[] {
  const { port1, port2 } = new MessageChannel()
  const handed: Handed = { ...request, port: port2 }
  const worker = new Worker(program, { workerData: handed, transferList: [port2] })
  // Nothing waits for this thread: when it fails, all draws are made here.
  worker.on('error', () => port1.close())
  worker.unref()
  return () => received(port1)
}

/** Without waiting for anything: whoever calls is busy drawing. */
function received(port: MessagePort): readonly Drawn[] {
  const drawn: Drawn[] = []
  for (let one = receiveMessageOnPort(port); one !== undefined; one = receiveMessageOnPort(port)) {
    drawn.push(one.message)
  }
  return drawn
}

/** What the other thread does. */
export function drawOnThisThread(): void {
  const { board, question, port }: Handed = workerData
  for (const drawn of otherHalf(board, question)) port.postMessage(drawn)
}
