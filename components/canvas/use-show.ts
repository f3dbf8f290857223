import { type FitViewOptions, getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import { type ItemKey, itemKey } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import type { Board } from '#lib/model/board.ts'
import {
  boundsOf,
  componentRectangle,
  domainRectangle,
  noteSize,
  type Rectangle,
} from '#lib/model/geometry.ts'

type Padding = NonNullable<FitViewOptions['padding']>

/** Clear of the tools at the top. */
const CLEAR: Padding = { top: '76px', right: '40px', bottom: '40px', left: '40px' }

/** Brings the whole board, or some things on it, into view; what is far off can be shown as well. */
export function useShow(): {
  readonly whole: (milliseconds?: number) => void
  readonly items: (keys: Iterable<ItemKey>, milliseconds?: number) => void
} {
  const { document } = useSession()
  const { setViewport } = useReactFlow()
  const store = useStoreApi()
  return useMemo(() => {
    function show(bounds: Rectangle | null, closest: number, padding: Padding, milliseconds: number): void {
      if (bounds === null) return
      const { width, height, minZoom } = store.getState()
      void setViewport(getViewportForBounds(bounds, width, height, minZoom, closest, padding), {
        duration: milliseconds,
      })
    }
    return {
      whole: (milliseconds = 0) =>
        show(boundsOf([...placesOf(document.reading().board).values()]), 1, CLEAR, milliseconds),
      items(keys, milliseconds = 0) {
        const places = placesOf(document.reading().board)
        const wanted = [...keys].flatMap((key) => places.get(key) ?? [])
        show(boundsOf(wanted), 1.5, 0.3, milliseconds)
      },
    }
  }, [document, setViewport, store])
}

/** Where everything is; a connection is where its ends are, and so is a note that hangs on something. */
function placesOf(board: Board): ReadonlyMap<ItemKey, Rectangle> {
  const places = new Map<ItemKey, Rectangle>()
  for (const row of board.components) places.set(itemKey('components', row.id), componentRectangle(row))
  for (const row of board.domains) places.set(itemKey('domains', row.id), domainRectangle(row))
  for (const { id, from, to } of board.connections) {
    const ends = [places.get(itemKey('components', from)), places.get(itemKey('components', to))]
    const bounds = boundsOf(ends.filter((end) => end !== undefined))
    if (bounds) places.set(itemKey('connections', id), bounds)
  }
  for (const { id, on } of board.notes) {
    const place =
      on === undefined ? undefined : 'point' in on ? { ...on.point, ...noteSize } : hung(on, places)
    if (place) places.set(itemKey('notes', id), place)
  }
  return places
}

function hung(
  on: { readonly component: string } | { readonly connection: string } | { readonly domain: string },
  places: ReadonlyMap<ItemKey, Rectangle>,
): Rectangle | undefined {
  if ('component' in on) return places.get(itemKey('components', on.component))
  return 'connection' in on
    ? places.get(itemKey('connections', on.connection))
    : places.get(itemKey('domains', on.domain))
}
