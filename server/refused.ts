/** Why an update or message is not let in; the words appear in logs and close reasons. */
export type RefusalCode =
  | 'truncated'
  | 'trailing'
  | 'integer'
  | 'utf8'
  | 'too_long'
  | 'too_big'
  | 'too_many_clients'
  | 'too_many_structs'
  | 'too_many_values'
  | 'too_many_deletes'
  | 'too_many_roots'
  | 'too_deep'
  | 'forbidden_key'
  | 'forbidden_content'
  | 'forbidden_value'
  | 'client_range'
  | 'duplicate_client'
  | 'clock_range'
  | 'unsorted_deletes'
  | 'cycle'
  | 'foreign_client'
  | 'gap'
  | 'unknown_reference'
  | 'unknown_delete'

/** Thrown inside one reading of foreign bytes and caught at its border, where it becomes a value. */
export class Refused extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}

/**
 * The bytes may be honest but speak of edits this server has not got. The sender's next full
 * exchange (SyncStep2) heals it, so it is a reason to start over, not a reason to stay away.
 */
export function isMissingContext(code: RefusalCode): boolean {
  return code === 'gap' || code === 'unknown_reference' || code === 'unknown_delete'
}
