/** The message of the error that says so; it crosses from a thread as text. */
export const WEDGED = 'the document is wedged'

/** Whether a thread found that a document of the stored bytes cannot be trusted. */
export function isWedged(error: unknown): boolean {
  return error instanceof Error && error.message === WEDGED
}
