import { aRawSocket, type RawSocket } from './a-raw-socket.ts'
import type { Role } from './storage/role.ts'

/** Somebody with a browser of their own on a board: a cookie, our own Origin, and sockets that ask for everything. */
export interface Guest {
  readonly id: string
  readonly name: string
  cookie: string
  /** Sends a command to the board and answers what came back. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** Opens a tab: a socket that has been welcomed. */
  tab(): Promise<Tab>
}

export interface Answer {
  readonly status: number
  readonly code: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
  readonly text: string
}

export interface Tab extends RawSocket {
  /** Announcements so far, in order. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into events of every type
  events(): any[]
  /** Fulfilled with the first announcement that fits, past or future. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into events of every type
  event(fits: (event: any) => boolean): Promise<any>
  /** Everything received, as text, for what must not be in it. */
  heard(): string
}

export interface Team extends Record<Role, Guest> {
  readonly board: string
  readonly secrets: Readonly<Record<Role, string>>
}

/** A person who opens a board with a link's secret. */
export async function aGuest(http: string, board: string, secret: string, name: string): Promise<Guest> {
  const response = await fetch(`${http}/api/boards/${board}/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: http },
    body: JSON.stringify({ secret, name }),
  })
  const { person } = await response.json()
  return guest(http, board, person, cookieOf(response))
}

/** A new board with one person of every role. */
export async function aTeam(http: string): Promise<Team> {
  const made = await (await fetch(`${http}/api/boards`, { method: 'POST' })).json()
  const facilitator = await aGuest(http, made.board, made.secret, 'Fay')
  const secrets = { facilitator: made.secret } as Record<Role, string>
  for (const role of ['editor', 'participant', 'viewer'] as const) {
    secrets[role] = (await facilitator.ask('POST', 'links', { role })).body.secret
  }
  const join = (role: Role, name: string) => aGuest(http, made.board, secrets[role], name)
  const [editor, participant, viewer] = [
    await join('editor', 'Eda'),
    await join('participant', 'Pat'),
    await join('viewer', 'Vic'),
  ]
  return { board: made.board, secrets, facilitator, editor, participant, viewer }
}

function guest(http: string, board: string, person: { id: string; name: string }, cookie: string): Guest {
  const self: Guest = {
    ...person,
    cookie,
    async ask(method, path, body, headers = {}) {
      const response = await fetch(`${http}/api/boards/${board}${path === '' ? '' : `/${path}`}`, {
        method,
        headers: { 'Content-Type': 'application/json', Origin: http, Cookie: self.cookie, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      self.cookie = cookieOf(response) || self.cookie
      const text = await response.text()
      const parsed = JSON.parse(text)
      return { status: response.status, code: parsed.error?.code, body: parsed, text }
    },
    async tab() {
      const url = `${http.replace('http', 'ws')}/sync/${board}?v=1`
      const tab = withEvents(await aRawSocket(url, { Cookie: self.cookie, Origin: http }))
      await Promise.race([tab.event(({ type }) => type === 'welcome'), tab.closed])
      return tab
    },
  }
  return self
}

const EVENT = 101

function withEvents(raw: RawSocket): Tab {
  const isEvent = (frame: Uint8Array) => frame[0] === EVENT
  const text = (frame: Uint8Array) => Buffer.from(frame).toString()
  const event = (frame: Uint8Array) => JSON.parse(text(frame).slice(text(frame).indexOf('{')))
  return {
    ...raw,
    events: () => raw.frames.filter(isEvent).map(event),
    event: async (fits) => event(await raw.frame((frame) => isEvent(frame) && fits(event(frame)))),
    heard: () => raw.frames.map(text).join('\n'),
  }
}

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}
