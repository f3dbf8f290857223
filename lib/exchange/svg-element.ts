/** An element of an SVG picture. Text only ever enters through here, so nothing unescaped reaches a file. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly children: readonly SvgChild[]
}
/** `null` is left out, so that a part can be absent. */
export type SvgChild = SvgElement | string | null

/** An element by its name, attributes and children; attributes that are undefined are left out. */
export function svg(
  name: string,
  attributes: SvgElement['attributes'],
  children: readonly SvgChild[] = [],
): SvgElement {
  return { name, attributes, children }
}

/** The element as XML. */
export function xmlOf({ name, attributes, children }: SvgElement): string {
  let tag = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    tag += ` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escaped(value)}"`
  }
  if (children.every((child) => child === null)) return `${tag}/>`
  let inner = ''
  for (const child of children) {
    if (child !== null) inner += typeof child === 'string' ? escaped(child) : xmlOf(child)
  }
  return `${tag}>${inner}</${name}>`
}

/** Most text is in these signs, and a large board has a hundred thousand pieces of it. */
const PLAIN = /^[\x20\x21\x23-\x25\x28-\x3B\x3D\x3F-\x7E\uAC00-\uD7A3]*$/
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** XML has no way to write most control characters and half surrogates; one of them makes a picture unreadable. */
function escaped(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
