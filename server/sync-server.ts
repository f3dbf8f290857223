import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressOf } from './address.ts'
import { admission } from './admission.ts'
import { announceVersion } from './announce-version.ts'
import { answerApi, pathOf, sendProblem } from './api.ts'
import { stopping, tooManyRequests } from './api-problem.ts'
import type { Config } from './config.ts'
import { health as healthOf } from './health.ts'
import { codeOf, type Log } from './log.ts'
import { metrics as metricsOf } from './metrics.ts'
import { answerOperation } from './operation-api.ts'
import { reader } from './reader.ts'
import { watchExpiry } from './recheck.ts'
import type { Room } from './room.ts'
import { rooms as openRooms } from './rooms.ts'
import type { SealForecast } from './seal-forecast.ts'
import { watchPresence } from './still-here.ts'
import type { Storage } from './storage/storage.ts'
import { type Upgrades, upgrades } from './upgrades.ts'
import { versions } from './versions.ts'
import { welcome } from './welcome.ts'

/** The part of the server that owns boards and people. It knows nothing of pages. */
export interface SyncServer extends Pick<Upgrades, 'upgrade'> {
  /** Answers an API request; false when the request is for a page. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** Says that nobody should be sent here any more. */
  drain(): void
  /** Writes what was let in, tells everybody that the server restarts, and closes the storage. */
  close(): Promise<void>
}

/** What of the configuration concerns boards and people. */
export type SyncSettings = Pick<Config, 'publicOrigins' | 'trustedProxies' | 'metricsToken' | 'bounds'>

/** @param sealForecast computes the panel's answer; the reader does where nobody else is asked for */
export function syncServer(
  storage: Storage,
  settings: SyncSettings,
  stream: Log,
  sealForecast?: SealForecast,
): SyncServer {
  const { publicOrigins, trustedProxies, metricsToken, bounds } = settings
  const { boardBytes } = bounds
  const health = healthOf(storage)
  const metrics = metricsOf({
    rooms: () => rooms.all(),
    bufferedBytes: () => sockets.bufferedBytes(),
    loopLagSeconds: health.loopLagSeconds,
  })
  const log = metrics.counting(stream)
  const rooms = openRooms(storage, log, {
    edited: (room) => history.edited(room.board.id),
    acknowledged: metrics.acknowledged,
    most: bounds.rooms,
  })
  const content = reader(storage, rooms)
  const history = versions(storage, content, { log, made: (version) => announceVersion(rooms, version) })
  const gate = admission(bounds)
  const asked = {
    storage,
    publicOrigins,
    log,
    rooms,
    reader: content,
    versions: history,
    boardBytes,
    sealForecast: sealForecast ?? content.sealForecast,
  }
  const failed = (error: unknown) => log({ level: 'error', event: 'standing_unknown', code: codeOf(error) })
  const stops = [watchExpiry(rooms, storage, failed), watchPresence(rooms)]
  const sockets = upgrades(
    { storage, rooms, publicOrigins, gate, trustedProxies, log },
    {
      queue: rooms.queue,
      catchUp: rooms.catchUp,
      boardBytes,
      now: Date.now,
      entered: (room, member) => void welcome(asked, room, member).catch(failed),
      left: rooms.left,
      refused: ({ board }: Room, code) =>
        log({ level: 'warn', event: 'message_refused', board: board.id, code }),
    },
  )

  let isStopping = false
  return {
    answer(request, response) {
      if (answerOperation(request, response, { health, metrics, metricsToken })) return true
      const isApi = pathOf(request).startsWith('/api/')
      if (isApi && isStopping) {
        sendProblem(response, stopping(), log)
        return true
      }
      if (isApi && !gate.mayAsk(addressOf(request, trustedProxies), Date.now())) {
        log({ level: 'warn', event: 'request_refused', code: 'too_many_requests' })
        sendProblem(response, tooManyRequests(), log)
        return true
      }
      return answerApi(request, response, asked)
    },
    upgrade: sockets.upgrade,
    drain() {
      isStopping = true
      health.drain()
    },
    async close() {
      sockets.close()
      for (const stop of stops) stop()
      history.close()
      await rooms.close()
      await content.close()
      health.close()
      await storage.close()
    },
  }
}
