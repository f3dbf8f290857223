'use client'

import { changeScreen } from '#components/board/screen.ts'
import { pathWords } from './path-words.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** A number of the board by its name; pressing it opens its field in the inspector. */
export function PathButton({ path }: { readonly path: string }) {
  const { key, words } = pathWords(path, useAskedBoard())
  return (
    <button
      type="button"
      className="min-h-7 rounded px-1 text-left text-sm underline decoration-dotted underline-offset-4 hover:bg-raised"
      onClick={() => changeScreen({ selection: new Set(key ? [key] : []), tab: 'inspector' })}
    >
      {words}
    </button>
  )
}
