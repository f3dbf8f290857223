import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { Inflate } from 'fflate'
import { MOST_FILE_BYTES } from './board-file.ts'

/** A page of a file of draw.io: its name and the cells that are on it, from back to front. */
export interface DrawioPage {
  readonly name: string
  readonly cells: readonly DrawioCell[]
}

/** A box, a line, a layer or the label of a line, with its attributes as the file has them. */
export interface DrawioCell {
  readonly attributes: Readonly<Record<string, string>>
  /** Where it lies, as seen from its parent. */
  readonly geometry: Readonly<Record<string, string>>
}

/** The pages of a file of draw.io, packed or not. Throws where the file is broken or too large. */
export function drawioPages(text: string): readonly DrawioPage[] {
  const { root } = parseXml(text.trim())
  if (root === null) return []
  if (root.name === 'mxGraphModel') return [{ name: '', cells: cellsOf(root) }]
  return elementsIn(root, 'diagram').map((diagram) => {
    const [plain] = elementsIn(diagram, 'mxGraphModel')
    const model = plain ?? modelOf(diagram.text)
    return { name: diagram.attributes.name ?? '', cells: model === null ? [] : cellsOf(model) }
  })
}

/** Packed pages are XML, percent-encoded, deflated and in base 64. */
function modelOf(packed: string): XmlElement | null {
  if (packed.trim() === '') return null
  return parseXml(decodeURIComponent(inflated(packed.trim()))).root
}

/** Stops as soon as more comes out than any file may hold. */
function inflated(packed: string): string {
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  const inflate = new Inflate((part) => {
    length += part.length
    if (length > MOST_FILE_BYTES) throw new RangeError('too large')
    text += decoder.decode(part, { stream: true })
  })
  // given in pieces, a bomb is met before it is unpacked
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))
  for (let at = 0; at < bytes.length; at += PIECE) {
    inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  }
  return text + decoder.decode()
}

const PIECE = 4096

function cellsOf(model: XmlElement): readonly DrawioCell[] {
  const [root] = elementsIn(model, 'root')
  if (root === undefined) return []
  return elementsIn(root).flatMap((element) => {
    // a cell with data of its own stands in an element that holds its label and its id
    const [cell] = element.name === 'mxCell' ? [element] : elementsIn(element, 'mxCell')
    if (cell === undefined) return []
    const { label = '' } = element.attributes
    const own =
      element === cell ? cell.attributes : { ...cell.attributes, ...element.attributes, value: label }
    return [{ attributes: own, geometry: elementsIn(cell, 'mxGeometry')[0]?.attributes ?? {} }]
  })
}

function elementsIn({ children }: XmlElement, name?: string): readonly XmlElement[] {
  const elements = children.filter((child) => child instanceof XmlElement)
  return name === undefined ? elements : elements.filter((element) => element.name === name)
}
