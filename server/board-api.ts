import type { IncomingMessage, ServerResponse } from 'node:http'
import { pathOf, send, sendProblem } from './api.ts'
import { ApiProblem } from './api-problem.ts'
import { boardRequest, type ContentSurroundings } from './board-request.ts'
import { answerFile } from './file-api.ts'
import { ThreadEnded } from './threads.ts'
import { answerVersions } from './versions-api.ts'

const PATH = /^\/api\/boards\/([^/]+)\/(file|versions)(?:\/(.*))?$/

/** Answers a request about a board's file or versions; false when it is about something else. */
export function answerBoardApi(
  request: IncomingMessage,
  response: ServerResponse,
  around: ContentSurroundings,
): boolean {
  const [, id, what, rest] = PATH.exec(pathOf(request)) ?? []
  if (id === undefined || what === undefined) return false
  boardRequest(request, id, rest, around)
    .then((asked) => (what === 'file' ? answerFile(asked) : answerVersions(asked)))
    .then(
      ({ status, body, headers = {} }) => {
        if (typeof body !== 'string') return send(response, status, body, headers)
        response.writeHead(status, { 'Cache-Control': 'private, no-cache', ...headers }).end(body)
      },
      (error: unknown) =>
        sendProblem(response, error instanceof ThreadEnded ? tookTooLong() : error, around.log),
    )
  return true
}

function tookTooLong(): ApiProblem {
  const message = 'Reading this board took longer than 5 s; try again, or take parts out of the file.'
  return new ApiProblem(503, 'took_too_long', message, { 'Retry-After': '5' })
}
