/** Stands where an owner or a date is missing, so that nobody takes the gap for an answer. */
export const GAP = '____'

/** What somebody wrote into such a place; empty while it is still a gap. */
export function withoutGap(text: string): string {
  return text.replace(/^_+$/, '').trim()
}
