/**
 * What people wrote, on one line and without effect: no link, no HTML, no emphasis. Meant for the middle of a line:
 * signs that count only at its start are left as they are.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]#<>~&$]/g, (sign) => `\\${sign}`)
    .replace(/\b(https?|ftp)(?=:)|\bwww(?=\.)/gi, (address) => `${address}\\`)
}
