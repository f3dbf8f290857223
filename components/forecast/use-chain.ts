import { changeScreen, type ItemKey, itemKey, useScreen } from '#components/board/screen.ts'
import type { Break } from '#lib/model/forecast.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** The row that was looked at last: one that was left while its chain was being found lights nothing. */
let latestRow = 0

/** Lights the way on which a break's load arrives while its row is looked at. */
export function useChain(aBreak: Break): {
  readonly isLit: boolean
  readonly handlers: Pick<
    React.ComponentProps<'button'>,
    'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'
  >
} {
  const board = useAskedBoard()
  const key = itemKey(aBreak.domain === true ? 'domains' : 'components', aBreak.component)
  const isLit = useScreen((state) => state.lit.has(key))
  async function light(): Promise<void> {
    const row = ++latestRow
    const { chainTo } = await import('#lib/engine/chain.ts')
    if (row !== latestRow) return
    const { multiple, down } = useScreen.getState()
    const chain = chainTo(board, aBreak, { at: multiple, down: [...down] })
    const keys: ItemKey[] = [
      key,
      ...(chain?.components ?? []).map((id) => itemKey('components', id)),
      ...(chain?.connections ?? []).map((id) => itemKey('connections', id)),
    ]
    changeScreen({ lit: new Set(keys) })
  }
  function dim(): void {
    latestRow++
    changeScreen({ lit: new Set() })
  }
  const start = () => void light()
  return { isLit, handlers: { onPointerEnter: start, onPointerLeave: dim, onFocus: start, onBlur: dim } }
}
