/** An id inside a comment of Markdown: two dashes or a bracket would end the comment. `idOfComment` reads it back. */
export function commentText(id: string): string {
  return id.replace(/(?<=-)-|[<>%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The id that `commentText` wrote. */
export function idOfComment(text: string): string {
  return text.replace(/%(2D|3C|3E|25)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
