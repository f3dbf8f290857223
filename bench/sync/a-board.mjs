import * as Y from 'yjs'
import { END } from './peer.mjs'

/** The update that makes a board of about so many bytes: rows of five fields, as components are. */
export function aBoard(kibibytes) {
  const doc = new Y.Doc()
  const rows = doc.getMap('components')
  const perRow = 150
  doc.transact(() => {
    for (let i = 0; i < (kibibytes * 1024) / perRow; i++) {
      const name = `Component ${i} of a board`
      rows.set(
        `row-${i}`,
        new Y.Map(
          Object.entries({ name, kind: 'service', position: { x: i, y: i }, instances: 4, order: i }),
        ),
      )
    }
    doc.getMap('board').set('title', END)
  })
  return Y.encodeStateAsUpdate(doc)
}

/** An editor without a socket: answers the update of each field it sets. */
export function aHand() {
  const doc = new Y.Doc()
  const fields = doc.getMap('fields')
  let last = null
  doc.on('update', (update) => {
    last = update
  })
  return {
    client: doc.clientID,
    set(key, value) {
      fields.set(key, value)
      return last
    },
  }
}
