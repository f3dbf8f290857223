import * as v from 'valibot'
import { line, parsed, randomId } from './body.ts'
import { announce } from './event.ts'
import { refuseWhileSealed } from './refuse-while-sealed.ts'
import { type Command, idAt, made, ok, type Reply, type Route } from './route.ts'
import { randomId as freshId } from './secret.ts'

const parking = v.object({ id: v.optional(randomId), text: line(500) })

/** Who speaks next, and what is put off for later. */
export const FLOOR_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'queue',
    atLeast: 'viewer',
    async answer({ board, around }) {
      return ok({ queue: await around.storage.floor.queue(board) })
    },
  },
  {
    method: 'PUT',
    path: 'queue',
    atLeast: 'participant',
    async answer(command) {
      const { board, caller, now, around } = command
      await around.storage.floor.join(board, { person: caller.person, since: now })
      return tellQueue(command)
    },
  },
  {
    method: 'DELETE',
    path: 'queue',
    atLeast: 'participant',
    async answer(command) {
      await command.around.storage.floor.leave(command.board, command.caller.person.id)
      return tellQueue(command)
    },
  },
  {
    method: 'DELETE',
    path: 'queue/*',
    atLeast: 'facilitator',
    async answer(command) {
      await command.around.storage.floor.leave(command.board, idAt(command, 0))
      return tellQueue(command)
    },
  },
  {
    method: 'GET',
    path: 'park',
    atLeast: 'viewer',
    async answer({ board, around }) {
      return ok({ parked: await around.storage.floor.parked(board) })
    },
  },
  {
    method: 'POST',
    path: 'park',
    atLeast: 'participant',
    async answer(command) {
      const { board, caller, now, around } = command
      const { id = freshId(), text } = parsed(parking, command.body)
      await refuseWhileSealed(command)
      await around.storage.floor.park(board, { id, author: caller.person, text, createdAt: now })
      return made(await tellParked(command))
    },
  },
  {
    method: 'DELETE',
    path: 'park/*',
    atLeast: 'facilitator',
    async answer(command) {
      await command.around.storage.floor.unpark(command.board, idAt(command, 0))
      return ok(await tellParked(command))
    },
  },
]

async function tellQueue({ board, around }: Command): Promise<Reply> {
  const queue = await around.storage.floor.queue(board)
  const room = await around.rooms.ifOpen(board)
  if (room !== null) announce(room, { type: 'queue', queue })
  return ok({ queue })
}

async function tellParked({ board, around }: Command) {
  const parked = await around.storage.floor.parked(board)
  const room = await around.rooms.ifOpen(board)
  if (room !== null) announce(room, { type: 'park', parked })
  return { parked }
}
