import { useMemo } from 'react'
import { type ItemKey, useScreen } from '#components/board/screen.ts'
import { useBoard, usePeople } from '#components/board/use-session.ts'
import { useForecast } from '#components/forecast/use-forecast.ts'
import { useTexts } from '#components/language/use-language.ts'
import { loadStates } from '#lib/model/load-state.ts'
import { lostComponents } from '#lib/model/lost-components.ts'
import { placeFinder } from './card-places.ts'
import { type ConnectionEdge, edgeDeriver } from './edges.ts'
import { type FarPicture, farDeriver } from './far-picture.ts'
import { useHold } from './hold.ts'
import { useInTheAir, useOwnAir } from './in-the-air.ts'
import { nearItems } from './near.ts'
import { type BoardNode, nodeDeriver } from './nodes.ts'
import { spokenTexts } from './spoken-texts.ts'
import { useItemNames } from './use-item-names.ts'
import { useSeen } from './use-seen.ts'

interface Drawing {
  readonly nodes: BoardNode[]
  readonly edges: ConnectionEdge[]
  /** Of a large board, what is not near; else null. */
  readonly far: FarPicture | null
}

/** The drawing on the canvas, derived from the board, the hands on it, one's own screen and the answer. */
export function useDrawing(): Drawing {
  const board = useBoard()
  const people = usePeople()
  const { breaks } = useForecast()
  const selection = useScreen((state) => state.selection)
  const down = useScreen((state) => state.down)
  const renaming = useScreen((state) => (state.hands === 'canvas' ? state.renaming : null))
  const lit = useScreen((state) => state.lit)
  const air = useInTheAir(people)
  const names = useItemNames()
  const roles = useTexts(spokenTexts)
  const derive = useMemo(
    () => ({ places: placeFinder(), nodes: nodeDeriver(), edges: edgeDeriver(), far: farDeriver() }),
    [],
  )
  const loads = useMemo(() => loadStates(breaks), [breaks])
  const near = useNear(selection, renaming)
  const lost = useMemo(() => lostComponents(board, down), [board, down])
  const places = useMemo(() => derive.places(board.components, air), [derive, board.components, air])
  const far = useMemo(
    () => near && derive.far({ board, near, places, loads, lost, selection, lit }),
    [derive, board, near, places, loads, lost, selection, lit],
  )
  const source = { board, air, places, selection, lit, near, names, roles }
  return {
    nodes: derive.nodes({ ...source, loads, down, lost, renaming, people }),
    edges: derive.edges(source),
    far,
  }
}

/** A larger selection stays far off, so that all of it looks alike. */
const HELD = 12

/** What is drawn one by one: what is seen, and what is selected, named, touched or in the hand. */
function useNear(selection: ReadonlySet<ItemKey>, renaming: ItemKey | null): ReadonlySet<ItemKey> | null {
  const { components, connections } = useBoard()
  const seen = useSeen()
  const { hand, keyboard } = useHold()
  const carried = useOwnAir((state) => state.moves)
  const isCarrying = carried.size > 0
  return useMemo(() => {
    const held = [hand, keyboard, renaming].filter((key) => key !== null)
    const selected = selection.size <= HELD ? selection : []
    const inHand = isCarrying ? useOwnAir.getState().moves.keys() : []
    return nearItems({ components, connections }, seen, [...held, ...inHand, ...selected])
  }, [components, connections, seen, hand, keyboard, renaming, selection, isCarrying])
}
