import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createRoot } from 'react-dom/client'
import { CARD, drawing } from './shapes.mjs'

const { cards, lines } = drawing(Number(new URLSearchParams(location.search).get('count')))
const byId = new Map(cards.map((card) => [card.id, card]))
const elements = convertToExcalidrawElements(
  [
    ...cards.map(({ id, name, x, y }) => ({
      type: 'rectangle',
      id,
      x,
      y,
      ...CARD,
      label: { text: name, fontSize: 14 },
    })),
    ...lines.map(({ id, from, to }) => {
      const [a, b] = [byId.get(from), byId.get(to)]
      const right = b.y === a.y
      const x = right ? a.x + CARD.width : a.x + CARD.width / 2
      const y = right ? a.y + CARD.height / 2 : a.y + CARD.height
      const points = right
        ? [
            [0, 0],
            [b.x - x, 0],
          ]
        : [
            [0, 0],
            [0, b.y - y],
          ]
      return { type: 'arrow', id, x, y, points, width: points[1][0], height: points[1][1] }
    }),
  ],
  { regenerateIds: false },
)

function started(api) {
  window.bench = {
    whole: () => api.scrollToContent(undefined, { fitToContent: true }),
    working: () => api.updateScene({ appState: { zoom: { value: 1 }, scrollX: 0, scrollY: 0 } }),
    move(index, by) {
      const id = `c${index}`
      api.updateScene({
        elements: api.getSceneElements().map((element) =>
          element.id === id || element.containerId === id
            ? {
                ...element,
                x: element.x + by,
                version: element.version + 1,
                versionNonce: Math.floor(Math.random() * 2 ** 31),
              }
            : element,
        ),
        captureUpdate: 'NEVER',
      })
    },
    placeOf(index) {
      const { x, y } = api.getSceneElements().find(({ id }) => id === `c${index}`)
      const { zoom, scrollX, scrollY, offsetLeft, offsetTop } = api.getAppState()
      return {
        x: (x + 4 + scrollX) * zoom.value + offsetLeft,
        y: (y + 10 + scrollY) * zoom.value + offsetTop,
        zoom: zoom.value,
      }
    },
  }
}

createRoot(document.querySelector('main')).render(
  <Excalidraw
    initialData={{ elements, appState: { viewBackgroundColor: '#ffffff' }, scrollToContent: false }}
    excalidrawAPI={started}
  />,
)
