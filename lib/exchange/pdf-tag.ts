/** A part of the document as readers know it: its kind, and the element that holds what belongs to it. */
export interface Tag {
  readonly name: string
  readonly element: PDFKit.PDFStructureElement
}

/** `scope` says whose head a cell is; the library's types do not know it yet. */
interface TagOptions {
  readonly alt?: string
  readonly scope?: 'Column'
}

/** The tag that holds the whole document. */
export function rootTag(document: PDFKit.PDFDocument): Tag {
  const element = document.struct('Document')
  document.addStructure(element)
  return { name: 'Document', element }
}

/** A tag inside another. */
export function tagIn(
  document: PDFKit.PDFDocument,
  { element: parent }: Tag,
  name: string,
  options: TagOptions = {},
): Tag {
  const element = document.struct(name, options)
  parent.add(element)
  return { name, element }
}

/** Draws something that belongs to a tag; all of it is on one page. */
export function tagged(document: PDFKit.PDFDocument, { name, element }: Tag, draw: () => void): void {
  const content = document.markStructureContent(name)
  draw()
  document.endMarkedContent()
  element.add(content)
}

/** Draws what stands there for the eye alone. */
export function untagged(document: PDFKit.PDFDocument, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' })
  draw()
  document.endMarkedContent()
}
