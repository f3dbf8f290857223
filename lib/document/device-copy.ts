/** The name of a board's copy in this browser. It belongs to one epoch, so that a restored backup never meets it. */
export function copyName(board: string, epoch: number): string {
  return `${prefix(board)}${epoch}`
}

/** Takes every copy of a board off this device, of earlier epochs too. */
export async function forgetCopies(board: string): Promise<void> {
  const known = await indexedDB.databases()
  for (const { name } of known) if (name?.startsWith(prefix(board))) indexedDB.deleteDatabase(name)
}

function prefix(board: string): string {
  return `hundredfold/${board}/`
}
