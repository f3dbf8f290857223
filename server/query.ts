import { badField } from './body.ts'

/** A whole number in a query, or another one when it is not there. */
export function wholeIn(query: URLSearchParams, key: string, otherwise: number, max: number): number {
  const given = query.get(key)
  if (given === null) return otherwise
  const value = Number(given)
  if (given !== '' && Number.isInteger(value) && value >= 0 && value <= max) return value
  throw badField(key, `must be a whole number from 0 to ${max}`)
}

const PAGE_SIZE = 50
const LARGEST_PAGE = 200

/** How many rows of a list are asked for. */
export function limitIn(query: URLSearchParams): number {
  return wholeIn(query, 'limit', PAGE_SIZE, LARGEST_PAGE)
}
