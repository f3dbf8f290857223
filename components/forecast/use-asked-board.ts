import { createContext, useContext } from 'react'
import { type Board, emptyBoard } from '#lib/model/board.ts'

/** The board that the answer is about: the one on the canvas, with the fixes that are tried out. */
export const AskedBoardContext = createContext<Board>(emptyBoard)

export function useAskedBoard(): Board {
  return useContext(AskedBoardContext)
}
