import { allowance } from './allowance.ts'
import { CLOSE, type CloseCode } from './close-code.ts'

/** The largest message there is, except the one below. */
export const MESSAGE_BYTES = 1024 * 1024
/** What an editor may hand in as the first step 2 of a socket: all they did while offline, in one message. */
export const EXCHANGE_BYTES = 8 * 1024 * 1024

/** Judges one frame of a socket before it is read: null, or why the socket ends. */
export type Traffic = (frame: Uint8Array, now: number) => CloseCode | null

// Honest hands make 20 edits and 20 gestures a second; stock clients also send every gesture of everybody back.
// A burst is an import of the largest board, 80 messages and 16 MiB, or a program that writes without a pause.
const EDITS_BURST = 5000
const EDIT_INTERVAL_MS = 5
const FRAMES_BURST = 20_000
const FRAME_INTERVAL_MS = 0.2
const BYTES_BURST = 48 * 1024 * 1024
const BYTE_INTERVAL_MS = 1000 / (4 * 1024 * 1024)

export function traffic(): Traffic {
  const edits = allowance(EDITS_BURST, EDIT_INTERVAL_MS)
  const frames = allowance(FRAMES_BURST, FRAME_INTERVAL_MS)
  const bytes = allowance(BYTES_BURST, BYTE_INTERVAL_MS)
  let hadStep2 = false

  return (frame, now) => {
    const isStep2 = frame[0] === 0 && frame[1] === 1
    const isEdit = isStep2 || (frame[0] === 0 && frame[1] === 2)
    if (frame.length > MESSAGE_BYTES && (!isStep2 || hadStep2)) return CLOSE.tooLarge
    hadStep2 ||= isStep2
    const isInTime = frames.take(now) && bytes.take(now, frame.length) && (!isEdit || edits.take(now))
    return isInTime ? null : CLOSE.tooFast
  }
}
