import { useMemo } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useBoard, usePeople } from '#components/board/use-session.ts'
import { useForecast } from '#components/forecast/use-forecast.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { componentKindNames, domainKindNames, noteKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import { type LoadState, loadStates } from '#lib/model/load-state.ts'
import type { Note, NoteKind } from '#lib/model/note.ts'
import { canvasTexts } from './canvas-texts.ts'
import { type ConnectionEdge, edgeDeriver } from './edges.ts'
import { useInTheAir } from './in-the-air.ts'
import { type BoardNode, nodeDeriver } from './nodes.ts'

/** The nodes and edges of the canvas, derived from the board, the hands on it, one's own screen and the answer. */
export function useDrawing(): { nodes: BoardNode[]; edges: ConnectionEdge[] } {
  const board = useBoard()
  const people = usePeople()
  const { breaks } = useForecast()
  const selection = useScreen((state) => state.selection)
  const down = useScreen((state) => state.down)
  const renaming = useScreen((state) => state.renaming)
  const lit = useScreen((state) => state.lit)
  const air = useInTheAir(people)
  const { nameItem, nameConnection, kindOfNote } = useNames()
  const text = useTexts(canvasTexts)
  const derive = useMemo(() => ({ nodes: nodeDeriver(), edges: edgeDeriver() }), [])
  const loads = useMemo(() => loadStates(breaks), [breaks])
  const names = useMemo(
    () => new Map(board.components.map((row) => [row.id, nameOf(row)])),
    [board.components],
  )
  function noteLabel({ kind, text: words, on }: Note): string {
    const target = on !== undefined && 'component' in on ? names.get(on.component) : undefined
    const title = target === undefined ? kindOfNote(kind) : text.noteOn(kindOfNote(kind), target)
    return words === '' ? title : `${title}: ${words}`
  }
  const nodes = derive.nodes({
    board,
    air,
    selection,
    loads,
    down,
    lit,
    renaming,
    people,
    label: nameItem,
    noteLabel,
  })
  const label = ({ from, to }: Connection) => nameConnection(names.get(from) ?? from, names.get(to) ?? to)
  return { nodes, edges: derive.edges({ board, air, selection, lit, label }) }
}

/** What readers hear: name, kind, and when it breaks. */
function useNames() {
  const text = useTexts(canvasTexts)
  const language = useLanguage((state) => state.language)

  function nameItem(item: Component | FailureDomain, load: LoadState | undefined): string {
    const words = [nameOf(item), kindOf(item)]
    if (load && load.multiple !== null) {
      const multiple = multipleText(load.multiple, language)
      words.push(load.rank === 1 ? text.breaksFirstAt(multiple) : text.breaksAt(multiple))
    }
    return words.filter((word) => word !== '').join(', ')
  }
  function kindOf(item: Component | FailureDomain): string {
    const kind = item.kind
    if (kind === undefined) return ''
    const names: Readonly<Record<string, string>> = {
      ...domainKindNames[language],
      ...componentKindNames[language],
    }
    return names[kind] ?? kind
  }
  const kindOfNote = (kind: NoteKind) => noteKindNames[language][kind]
  return { nameItem, nameConnection: text.connectionName, kindOfNote }
}
