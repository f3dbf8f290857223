/** The text of a template's board file. */
export function fileOf(board: object): string {
  return `${JSON.stringify(board, null, 2)}\n`
}
