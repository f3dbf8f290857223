import { accessOf } from './access.ts'
import { ApiProblem, mayNotEdit, noSuchBoard } from './api-problem.ts'
import { conductOf, mayEdit } from './conduct.ts'
import { mayEditNow } from './editing.ts'
import type { FileProblem } from './reading.ts'
import type { Command } from './route.ts'
import { EditRefused, serverEdit } from './server-edit.ts'

/** A board was replaced by a file. */
export interface Replaced {
  /** Number of the last update of the replacement. */
  readonly seq: number
  /** Id of the version the board was before; null when the file changed nothing. */
  readonly before: string | null
  readonly warnings: readonly FileProblem[]
}

/** Refuses a caller who may not edit now: their role does not let them, or the phase, or a sealed round. */
export async function assertMayReplace({ caller, board, around }: Command): Promise<void> {
  if (!mayEdit(caller.role, await conductOf(around.storage, board))) throw mayNotEdit()
}

/**
 * Makes a board show what a file says, as an ordinary edit that everybody sees. What the board was is kept as a
 * version as soon as the file is known to be good. Throws an {@link ApiProblem} when it is not, and also when a
 * round was sealed or the caller's role ended while it was being read.
 * @param expected the number the board must still have, or null for whatever it is now
 */
export async function replaceBoard(
  command: Command,
  file: string,
  expected: number | null,
): Promise<Replaced> {
  const { request, board, caller, around } = command
  if ((await around.rooms.enter(board)) === null) throw noSuchBoard()
  const replacement = await around.reader.updatesFor(board, file)
  if (replacement === null) throw noSuchBoard()
  const { updates, errors, warnings, seq } = replacement
  if (expected !== null && expected !== seq) throw changedMeanwhile()
  if (errors.length > 0) throw badFile(errors)
  if (updates.length === 0) return { seq, before: null, warnings }
  const before = await around.versions.make(board, null, caller.person)
  const access = await accessOf(around.storage, board, request)
  const room = await around.rooms.enter(board)
  if (room === null) throw noSuchBoard()
  if (access === null || !mayEditNow(access.role, room)) throw mayNotEdit()
  if (expected !== null && (room.pending > 0 || room.seq !== expected)) throw changedMeanwhile()
  try {
    const last = await serverEdit(room, updates, around.rooms.queue, around.boardBytes)
    return { seq: last, before: before?.id ?? null, warnings }
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
