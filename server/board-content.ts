import { ApiProblem, mayNotEdit } from './api-problem.ts'
import type { Reader } from './reader.ts'
import type { FileProblem } from './reading.ts'
import { lastSeq, type Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import { EditRefused, serverEdit } from './server-edit.ts'

/** A board was replaced by a file. */
export interface Replaced {
  /** Number of the last update of the replacement. */
  readonly seq: number
  readonly warnings: readonly FileProblem[]
}

/** What a replacement goes through. */
interface ReplacementSurroundings {
  readonly reader: Reader
  readonly rooms: Rooms
  /** Stored bytes of a board beyond which it takes no more. */
  readonly boardBytes: number
  /** Asked at the last moment: a round may have been sealed while the file was read. */
  isStillAllowed(room: Room): boolean
}

/**
 * Makes a board show what a file says, as an ordinary edit that everybody sees; `before` runs when the file is known
 * to be good and nothing has changed yet. Throws an {@link ApiProblem} when the file is none.
 * @param expected the number the board must still have, or null for whatever it is now
 */
export async function replaceBoard(
  board: string,
  file: string,
  expected: number | null,
  before: () => Promise<void>,
  { reader, rooms, boardBytes, isStillAllowed }: ReplacementSurroundings,
): Promise<Replaced | null> {
  if ((await rooms.enter(board)) === null) return null
  const replacement = await reader.updatesFor(board, file)
  if (replacement === null) return null
  const { updates, errors, warnings, seq } = replacement
  if (expected !== null && expected !== seq) throw changedMeanwhile()
  if (errors.length > 0) throw badFile(errors)
  if (updates.length === 0) return { seq, warnings }
  await before()
  const room = await rooms.enter(board)
  if (room === null) return null
  if (!isStillAllowed(room)) throw mayNotEdit()
  if (expected !== null && (room.pending > 0 || lastSeq(room) !== expected)) throw changedMeanwhile()
  try {
    return { seq: await serverEdit(room, updates, rooms.queue, boardBytes), warnings }
  } catch (error) {
    if (error instanceof EditRefused) throw boardFull()
    throw error
  }
}

function badFile(problems: readonly FileProblem[]): ApiProblem {
  const [first] = problems
  const where =
    first === undefined ? 'The file' : `${first.path === '' ? 'The file' : first.path}: ${first.message}`
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return new ApiProblem(422, 'bad_file', `${where}${more}`, {}, { problems })
}

function boardFull(): ApiProblem {
  const message =
    'The board would be larger than this server lets it be; split it, or raise MAX_BOARD_MEBIBYTES.'
  return new ApiProblem(413, 'board_full', message)
}

function changedMeanwhile(): ApiProblem {
  const message = 'The board has changed since you read it; read it again and send your file once more.'
  return new ApiProblem(412, 'changed_meanwhile', message)
}
