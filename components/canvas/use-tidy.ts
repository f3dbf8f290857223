import { useSession } from '#components/board/use-session.ts'
import { moveComponents } from '#lib/document/component-commands.ts'
import { resizeDomain } from '#lib/document/domain-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import type { Board } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import { domainSize } from '#lib/model/geometry.ts'
import { useShow } from './use-show.ts'

/** Lays the whole board out anew, as one step that one undo takes back. */
export function useTidy(): () => void {
  const { document: board } = useSession()
  const show = useShow()
  return () => void tidy()

  async function tidy(): Promise<void> {
    const { layOutInWorker } = await import('#components/exchange/lay-out-in-worker.ts')
    board.apply(positionEdits(await layOutInWorker(withoutPositions(board.reading().board))))
    requestAnimationFrame(() => show.whole(250))
  }
}

/** Everything free to move: what has a place keeps it otherwise. */
export function withoutPositions(board: Board): Board {
  return {
    ...board,
    components: board.components.map(({ position: _position, ...row }) => row),
    domains: board.domains.map(({ position: _position, size: _size, ...row }) => row),
  }
}

/** The edits that move everything to where it is on this board. */
export function positionEdits(board: Board): readonly Edit[] {
  const places = board.components.flatMap(({ id, position }): [string, Point][] =>
    position ? [[id, position]] : [],
  )
  return [
    ...moveComponents(new Map(places)),
    ...board.domains.flatMap(({ id, position, size }) =>
      position ? resizeDomain(id, position, size ?? domainSize) : [],
    ),
  ]
}
