/** Hands a file to the browser's downloads. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then; holding on to it would keep it in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
