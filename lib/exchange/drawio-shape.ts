import type { DomainKind } from '#lib/model/domain.ts'
import type { Rectangle } from '#lib/model/geometry.ts'
import type { Box } from './drawing-board.ts'
import type { DrawioCell } from './drawio-file.ts'
import { drawioLabel } from './drawio-label.ts'

/** A cell with what it says, how it looks and where it lies on the page. */
export interface DrawioShape extends DrawioCell {
  readonly key: string
  readonly parent: string
  readonly style: ReadonlyMap<string, string>
  readonly label: string
  /** Its place among all cells. */
  readonly number: number
  readonly place: Rectangle
}

/** The cells with their places on the page: a file has them as seen from their parents. */
export function drawioShapes(cells: readonly DrawioCell[]): readonly DrawioShape[] {
  const byKey = new Map(cells.map((cell) => [cell.attributes.id ?? '', cell]))
  const origins = new Map<string, { readonly x: number; readonly y: number }>()

  function originOf(key: string, depth = 0): { readonly x: number; readonly y: number } {
    const known = origins.get(key)
    const cell = byKey.get(key)
    if (known !== undefined) return known
    if (cell === undefined || cell.attributes.vertex !== '1' || depth > MOST_NESTED) return { x: 0, y: 0 }
    const around = originOf(cell.attributes.parent ?? '', depth + 1)
    const origin = {
      x: around.x + finite(cell.geometry.x),
      y: around.y + finite(cell.geometry.y),
    }
    origins.set(key, origin)
    return origin
  }

  return cells.map((cell, index) => {
    const { id = '', parent = '', value = '', style = '' } = cell.attributes
    const looks = new Map(
      style.split(';').map((part) => {
        const [name = '', said = ''] = part.split('=')
        return [name.trim(), said.trim()] as const
      }),
    )
    return {
      ...{ ...cell, key: id, parent, style: looks },
      number: index + 1,
      label: drawioLabel(filled(value, cell.attributes), looks.get('html') === '1'),
      place: {
        ...originOf(id),
        ...{ width: finite(cell.geometry.width), height: finite(cell.geometry.height) },
      },
    }
  })
}

const MOST_NESTED = 100

function finite(text = ''): number {
  const number = Number(text)
  return Number.isFinite(number) ? number : 0
}

/** A label may name other data of its cell: `%name%`. */
function filled(label: string, attributes: DrawioCell['attributes']): string {
  if (attributes.placeholders !== '1') return label
  return label.replace(/%([\w-]+)%/g, (all, name: string) => attributes[name] ?? all)
}

/** What it says, or what its picture is called, or its number. */
export function shapeName(shape: DrawioShape): string {
  return shape.label || pictureOf(shape) || `#${shape.number}`
}

/** Zones and regions are known by their icon. */
export function domainKindOf({ style }: DrawioShape): { readonly kind?: DomainKind } {
  const [, kind] = /_(region|availability_zone)$/.exec(style.get('grIcon') ?? '') ?? []
  return kind === undefined ? {} : { kind: kind === 'region' ? 'region' : 'zone' }
}

/** Shapes that stand for a kind everywhere. */
const kinds: readonly (readonly [RegExp, Box['kind'] & string])[] = [
  [/^(cylinder3?|datastore|flowchart\.database)$/i, 'database'],
  [/^(umlactor|actor|user|users)$/i, 'client'],
  [/^cloud$/i, 'external'],
]

/** The kind that it is drawn as, or the word that its kind is guessed from. */
export function kindOf(shape: DrawioShape): Pick<Box, 'kind' | 'hint'> {
  const picture = pictureOf(shape)
  const kind = kinds.find(([pattern]) => pattern.test(picture))?.[1]
  if (kind !== undefined) return { kind }
  return picture === '' ? {} : { hint: picture }
}

/** The last word of the shape or icon: `mxgraph.aws4.elasticsearch_service` is `elasticsearch service`. */
function pictureOf({ style }: DrawioShape): string {
  const generic = /^(rectangle|ellipse|rhombus|process|resourceIcon|productIcon|image)$/
  const [first = ''] = style.keys()
  const name = [style.get('resIcon'), style.get('prIcon'), style.get('shape'), first].flatMap((each) => {
    const word = (each ?? '').split('.').at(-1) ?? ''
    return word === '' || generic.test(word) ? [] : [word]
  })[0]
  return bare.has(first) || style.has('shape') || style.has('resIcon')
    ? (name ?? '').replaceAll('_', ' ')
    : ''
}

/** Styles that name a shape by themselves. */
const bare: ReadonlySet<string> = new Set(['cylinder', 'cylinder3', 'actor', 'umlActor', 'cloud'])
