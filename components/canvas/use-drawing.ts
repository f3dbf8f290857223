import { useMemo } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useBoard, usePeople } from '#components/board/use-session.ts'
import { useForecast } from '#components/forecast/use-forecast.ts'
import { useTexts } from '#components/language/use-language.ts'
import { loadStates } from '#lib/model/load-state.ts'
import { type ConnectionEdge, edgeDeriver } from './edges.ts'
import { useInTheAir } from './in-the-air.ts'
import { type BoardNode, nodeDeriver } from './nodes.ts'
import { spokenTexts } from './spoken-texts.ts'
import { useItemNames } from './use-item-names.ts'

/** The nodes and edges of the canvas, derived from the board, the hands on it, one's own screen and the answer. */
export function useDrawing(): { nodes: BoardNode[]; edges: ConnectionEdge[] } {
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
  const derive = useMemo(() => ({ nodes: nodeDeriver(), edges: edgeDeriver() }), [])
  const loads = useMemo(() => loadStates(breaks), [breaks])
  const nodes = derive.nodes({
    board,
    air,
    selection,
    loads,
    down,
    lit,
    renaming,
    people,
    names,
    roles,
  })
  return { nodes, edges: derive.edges({ board, air, selection, lit, names, roles }) }
}
