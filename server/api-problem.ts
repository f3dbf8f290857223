/** An answer that is not the one hoped for; the message is one sentence for a person, with the remedy. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  /** More for a program, beside code and message. */
  readonly details: object

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Record<string, string> = {},
    details: object = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
    this.details = details
  }
}

export function badLink(): ApiProblem {
  return new ApiProblem(
    403,
    'bad_link',
    'This link does not open the board; ask the person who sent it for a new one.',
  )
}

export function notInvited(): ApiProblem {
  const message = 'This browser has not been invited to the board; open it once with its complete link.'
  return new ApiProblem(403, 'not_invited', message)
}

export function noSuchBoard(): ApiProblem {
  return new ApiProblem(404, 'no_such_board', 'There is no such board; check the link or make a new board.')
}

export function noSuchAddress(): ApiProblem {
  return new ApiProblem(
    404,
    'no_such_address',
    'There is nothing at this address; server/README.md lists the API.',
  )
}

export function wrongMethod(allowed: string): ApiProblem {
  const message = `This address only answers ${allowed}; send the request with that method.`
  return new ApiProblem(405, 'wrong_method', message, { Allow: allowed })
}

export function tooManyRequests(): ApiProblem {
  const message = 'Too many requests come from this address; wait a moment and send it again.'
  return new ApiProblem(429, 'too_many_requests', message, { 'Retry-After': '1' })
}

export function stopping(): ApiProblem {
  const message = 'The server is restarting; send the request again in a few seconds.'
  return new ApiProblem(503, 'unavailable', message, { 'Retry-After': '5' })
}

export function tookTooLong(): ApiProblem {
  const message = 'Reading this board took longer than 5 s; try again, or take parts out of the file.'
  return new ApiProblem(503, 'took_too_long', message, { 'Retry-After': '5' })
}

export function foreignOrigin(): ApiProblem {
  const message =
    'Another site may not speak to this server; open the board at its own address or set PUBLIC_ORIGIN.'
  return new ApiProblem(403, 'foreign_origin', message)
}

export function boardDeleted(): ApiProblem {
  const message = 'The board was deleted and nothing of it is left here; make a new board.'
  return new ApiProblem(410, 'board_deleted', message)
}

export function roleTooWeak(least: string): ApiProblem {
  const message = `This needs the role ${least}; ask a facilitator of the board for it.`
  return new ApiProblem(403, 'role_too_weak', message)
}

export function mayNotEdit(): ApiProblem {
  const message =
    'Your link, or the phase the board is in, does not let you change it now; wait, or ask a facilitator.'
  return new ApiProblem(403, 'may_not_edit', message)
}

/** @param what a noun, as in "There is no such link" */
export function noSuch(what: string): ApiProblem {
  const message = `There is no such ${what} on this board; load the list again.`
  return new ApiProblem(404, `no_such_${what.replace(' ', '_')}`, message)
}

/** Something is not now as the request takes it to be. */
export function conflict(code: string, message: string): ApiProblem {
  return new ApiProblem(409, code, message)
}
