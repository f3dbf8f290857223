import { changeScreen, type ItemKey, itemKey, useScreen } from '#components/board/screen.ts'
import { chainTo } from '#lib/engine/chain.ts'
import type { Break } from '#lib/model/forecast.ts'
import { useAskedBoard } from './use-asked-board.ts'

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
  function light(): void {
    const { multiple, down } = useScreen.getState()
    const chain = chainTo(board, aBreak, { at: multiple, down: [...down] })
    const keys: ItemKey[] = [
      key,
      ...(chain?.components ?? []).map((id) => itemKey('components', id)),
      ...(chain?.connections ?? []).map((id) => itemKey('connections', id)),
    ]
    changeScreen({ lit: new Set(keys) })
  }
  const dim = () => changeScreen({ lit: new Set() })
  return { isLit, handlers: { onPointerEnter: light, onPointerLeave: dim, onFocus: light, onBlur: dim } }
}
