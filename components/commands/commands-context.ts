import { createContext, useContext } from 'react'
import type { Command } from './command.ts'

/** Everything that can be done on this screen now. */
export const CommandsContext = createContext<readonly Command[]>([])

export function useCommands(): readonly Command[] {
  return useContext(CommandsContext)
}
