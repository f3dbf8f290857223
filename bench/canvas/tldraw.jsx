import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import { CARD, drawing } from './shapes.mjs'

const { cards, lines } = drawing(Number(new URLSearchParams(location.search).get('count')))
const byId = new Map(cards.map((card) => [card.id, card]))

function started(editor) {
  editor.run(() => {
    editor.createShapes(
      cards.map(({ id, name, x, y }) => ({
        id: createShapeId(id),
        type: 'geo',
        x,
        y,
        props: { w: CARD.width, h: CARD.height, geo: 'rectangle', size: 's', richText: toRichText(name) },
      })),
    )
    editor.createShapes(
      lines.map(({ id, from, to }) => {
        const [a, b] = [byId.get(from), byId.get(to)]
        const right = b.y === a.y
        const x = right ? a.x + CARD.width : a.x + CARD.width / 2
        const y = right ? a.y + CARD.height / 2 : a.y + CARD.height
        return {
          id: createShapeId(id),
          type: 'arrow',
          x,
          y,
          props: {
            size: 's',
            start: { x: 0, y: 0 },
            end: right ? { x: b.x - x, y: 0 } : { x: 0, y: b.y - y },
          },
        }
      }),
    )
  })
  window.bench = {
    whole: () => editor.zoomToFit(),
    working: () => editor.setCamera({ x: 0, y: 0, z: 1 }),
    move(index, by) {
      const id = createShapeId(`c${index}`)
      editor.store.mergeRemoteChanges(() =>
        editor.store.update(id, (shape) => ({ ...shape, x: shape.x + by })),
      )
    },
    placeOf(index) {
      const { x, y } = editor.getShape(createShapeId(`c${index}`))
      const at = editor.pageToViewport({ x: x + 4, y: y + 10 })
      return { x: at.x, y: at.y, zoom: editor.getZoomLevel() }
    },
  }
}

createRoot(document.querySelector('main')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw options={{ maxShapesPerPage: 20_000 }} onMount={started} />
  </div>,
)
