/** Whether what the server announced is of a type; `server/README.md` lists the types. */
export function isEvent(event: unknown, type: string): boolean {
  return typeof event === 'object' && event !== null && 'type' in event && event.type === type
}
