import { markdownText } from './markdown-text.ts'

/** Text without effect in a line of Markdown whose fields stand between middle dots. */
export function fieldText(text: string): string {
  return markdownText(text).replaceAll('·', '&middot;')
}

/** The text that `fieldText` wrote, on one line. */
export function textOfField(field: string): string {
  return field.replace(/\\([!-/:-@[-`{-~])|&middot;/g, (_, sign: string | undefined) => sign ?? '·').trim()
}
