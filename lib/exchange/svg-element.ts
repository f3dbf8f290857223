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
  const shown = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(String(rounded(value)))}"`,
  )
  const inner = children.map((child) =>
    child === null ? '' : typeof child === 'string' ? escaped(child) : xmlOf(child),
  )
  return `<${name}${shown.join('')}${inner.length === 0 ? '/>' : `>${inner.join('')}</${name}>`}`
}

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
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

function rounded(value: string | number): string | number {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value
}
