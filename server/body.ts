import * as v from 'valibot'
import { ApiProblem } from './api-problem.ts'

// Each message is the end of a sentence that begins with the field's name.

/** A text of several lines, without other control characters and outer blanks. */
export function text(max: number, min = 1) {
  return cleaned(/[^\P{Cc}\n]/gu, max, min)
}

/** A text of one line. */
export function line(max: number, min = 1) {
  return cleaned(/\p{Cc}/gu, max, min)
}

function cleaned(unwanted: RegExp, max: number, min: number) {
  const message = `must be a text of ${min} to ${max} characters`
  return v.pipe(
    v.string(message),
    v.transform((value) => value.replace(unwanted, '').trim()),
    v.minLength(min, message),
    v.maxLength(max, message),
  )
}

/** An id as we give them out, 22 characters. */
export const randomId = v.pipe(
  v.string('must be an id of 22 characters'),
  v.regex(/^[A-Za-z0-9_-]{22}$/, 'must be an id of 22 characters'),
)

/** The id of something on the board: any short word, since the server does not know the board. */
export const boardId = line(64)

export const flag = v.boolean('must be true or false')

export function whole(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`
  return v.pipe(v.number(message), v.integer(message), v.minValue(min, message), v.maxValue(max, message))
}

export const finite = v.pipe(v.number('must be a number'), v.finite('must be a number'))

export function oneOf<const Words extends readonly (string | number)[]>(words: Words) {
  return v.picklist(words, `must be one of ${words.join(', ')}`)
}

export function listOf<Item extends v.GenericSchema>(item: Item, max: number) {
  const message = `must be a list of at most ${max}`
  return v.pipe(v.array(item, message), v.maxLength(max, message))
}

/** What a request says, taken apart; throws an {@link ApiProblem} that names the field and the remedy. */
export function parsed<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const [issue] = result.issues
  const isOurs = issue.message.startsWith('must ')
  throw badField(
    v.getDotPath(issue) ?? 'body',
    isOurs ? issue.message : 'is missing or not of the right kind',
  )
}

export function badField(field: string, what: string): ApiProblem {
  return new ApiProblem(400, 'bad_field', `"${field}" ${what}; correct it and send it again.`)
}
