import type { Ballot } from '#lib/workshop/ballot.ts'
import type { Phase, RoundMode } from '#lib/workshop/phase.ts'

/** What became of a command. `code` is the server's; `offline` where it was not reached. */
export type Outcome =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string }

/** The server's commands about phases, rounds and who speaks; see `server/README.md`. */
export function workshopApi(board: string) {
  const ask = (method: string, path: string, body?: object) =>
    command(method, `/api/boards/${board}/${path}`, body)
  return {
    start: (revision: number, phases: readonly Phase[]) =>
      ask('POST', 'workshop/start', { revision, phases }),
    next: (revision: number) => ask('POST', 'workshop/next', { revision }),
    back: (revision: number) => ask('POST', 'workshop/back', { revision }),
    stop: (revision: number) => ask('POST', 'workshop/stop', { revision }),
    undo: (revision: number) => ask('POST', 'workshop/undo', { revision }),
    extend: (revision: number, minutes: number) => ask('POST', 'workshop/extend', { revision, minutes }),
    lock: (revision: number, isLocked: boolean) =>
      ask('POST', `workshop/${isLocked ? 'lock' : 'unlock'}`, { revision }),
    hideCursors: (revision: number, areHidden: boolean) =>
      ask('POST', `workshop/${areHidden ? 'hide' : 'show'}-cursors`, { revision }),
    takeOver: () => ask('POST', 'take-over'),
    comeHere: (view: { x: number; y: number; zoom: number; follow?: boolean }) =>
      ask('POST', 'come-here', view),
    round: () => ask('GET', 'rounds/current'),
    startRound: (mode: RoundMode, minutes: number | null) => ask('POST', 'rounds', { mode, minutes }),
    reveal: (round: string, turn: 1 | 2, missing: number) =>
      ask('POST', `rounds/${round}/reveal`, { turn, missing }),
    panel: (round: string) => ask('POST', `rounds/${round}/panel`),
    second: (round: string, minutes: number | null) => ask('POST', `rounds/${round}/second`, { minutes }),
    extendRound: (round: string, minutes: number) => ask('POST', `rounds/${round}/extend`, { minutes }),
    finish: (round: string) => ask('POST', `rounds/${round}/finish`),
    cancel: (round: string) => ask('DELETE', `rounds/${round}`),
    nudge: (round: string) => ask('POST', `rounds/${round}/nudge`),
    cast: (round: string, turn: 1 | 2, ballot: Ballot) =>
      ask('PUT', `rounds/${round}/ballot`, { turn, ballot }),
    ownBallots: (round: string) => ask('GET', `rounds/${round}/ballot`),
    finishedRounds: () => ask('GET', 'rounds'),
    queue: () => ask('GET', 'queue'),
    joinQueue: () => ask('PUT', 'queue'),
    leaveQueue: () => ask('DELETE', 'queue'),
    hasSpoken: (person: string) => ask('DELETE', `queue/${person}`),
    parked: () => ask('GET', 'park'),
    park: (text: string) => ask('POST', 'park', { text }),
    unpark: (id: string) => ask('DELETE', `park/${id}`),
  }
}

export type WorkshopApi = ReturnType<typeof workshopApi>

async function command(method: string, path: string, body: object | undefined): Promise<Outcome> {
  const content = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(path, { method, ...(body === undefined ? {} : content) })
    const answer: unknown = await response.json()
    return response.ok ? { ok: true, body: answer } : { ok: false, ...problemIn(answer) }
  } catch {
    return { ok: false, code: 'offline', message: '' }
  }
}

function problemIn(answer: unknown): { code: string; message: string } {
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error))
    return { code: 'unavailable', message: '' }
  return { code: String(error.code), message: String(error.message) }
}
