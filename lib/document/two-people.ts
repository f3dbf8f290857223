import * as Y from 'yjs'
import type { Board } from '#lib/model/board.ts'
import { type BoardDocument, boardDocument } from './board-document.ts'

/** Somebody at a board, for tests: their copy, and the wire to the others. */
export interface TestPerson {
  readonly doc: Y.Doc
  readonly document: BoardDocument
  board(): Board
}

/** Two people at one board. Nothing travels between them until `meet`. */
export function twoPeople(start?: Board): { ann: TestPerson; ben: TestPerson; meet: () => void } {
  const ann = person()
  const ben = person()
  const meet = () => exchange(ann.doc, ben.doc)
  if (start) {
    const author = person()
    author.document.fill(start)
    Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(author.doc))
    meet()
  }
  return { ann, ben, meet }
}

function person(): TestPerson {
  const doc = new Y.Doc()
  const document = boardDocument(doc)
  return { doc, document, board: () => document.reading().board }
}

/** Each gets what the other has. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  const [fromA, fromB] = [
    Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)),
    Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)),
  ]
  Y.applyUpdate(b, fromA)
  Y.applyUpdate(a, fromB)
}
