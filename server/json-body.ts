import type { IncomingMessage } from 'node:http'
import { ApiProblem } from './api-problem.ts'

/** Far more than a secret and a name need. */
const BODY_BYTES = 4 * 1024

/** The JSON object of a request; no body at all is an empty one. Throws an {@link ApiProblem} for all else. */
export async function jsonBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const body = await readBody(request, BODY_BYTES)
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

/** An optional text field of a body; null when it is absent. */
export function textField(
  body: Readonly<Record<string, unknown>>,
  field: string,
  max: number,
): string | null {
  const value = body[field]
  if (value === undefined || value === null) return null
  if (typeof value === 'string' && value.length <= max) return value
  throw new ApiProblem(
    400,
    'bad_field',
    `"${field}" must be a text of at most ${max} characters; shorten or leave it out.`,
  )
}

/** The bytes of a request. Throws an {@link ApiProblem} when there are more than `most`. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > most) {
      const message = `The body is larger than ${most} bytes; send only what is asked for.`
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
