import { changeScreen } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { whatIfBoard } from '#lib/model/what-if-board.ts'
import { MOST } from './multiple-scale.ts'

/** Shows a what-if on one's own screen: its load, what is lost in it, and the board as it would be. */
export function lookAtWhatIf(whatIf: WhatIf, board: Board): void {
  const { at, down } = whatIfBoard(board, whatIf).question
  changeScreen(({ multiple }) => ({
    whatIf: whatIf.id,
    down: new Set(down),
    multiple: Math.min(MOST, whatIf.multiple === undefined ? multiple : (at ?? multiple)),
  }))
}

/** Back to the board as it is drawn, with nothing lost. */
export function lookAtBoard(): void {
  changeScreen({ whatIf: null, down: new Set() })
}
