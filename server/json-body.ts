import type { IncomingMessage } from 'node:http'
import { ApiProblem } from './api-problem.ts'

/** Far more than a secret and a name need. */
const BODY_BYTES = 4 * 1024

/** The JSON object of a request; no body at all is an empty one. Throws an {@link ApiProblem} for all else. */
export async function jsonBody(
  request: IncomingMessage,
  maxBytes = BODY_BYTES,
): Promise<Readonly<Record<string, unknown>>> {
  const body = await readBody(request, maxBytes)
  if (body.length === 0) return {}
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new ApiProblem(
      415,
      'not_json',
      'The body must be JSON; send it with Content-Type: application/json.',
    )
  }
  return parseObject(body.toString('utf8'))
}

/** The bytes of a request. Throws an {@link ApiProblem} when there are more than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxBytes) {
      const message = `The body is larger than ${maxBytes} bytes; send only what is asked for.`
      throw new ApiProblem(413, 'too_large', message, { Connection: 'close' })
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function parseObject(json: string): Readonly<Record<string, unknown>> {
  const problem = new ApiProblem(
    400,
    'bad_json',
    'The body must be one JSON object; check its brackets and quotes.',
  )
  const value = parseJson(json)
  if (!isObject(value)) throw problem
  return value
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
