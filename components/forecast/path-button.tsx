'use client'

import { changeScreen, itemKey, itemTables } from '#components/board/screen.ts'
import { useLanguage } from '#components/language/use-language.ts'
import { quantityName } from '#lib/language/quantity-name.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** A number of the board by its name; pressing it opens its field in the inspector. */
export function PathButton({ path }: { readonly path: string }) {
  const language = useLanguage((state) => state.language)
  const board = useAskedBoard()
  return (
    <button
      type="button"
      className="min-h-7 rounded px-1 text-left text-sm underline decoration-dotted underline-offset-4 hover:bg-raised"
      onClick={() => changeScreen({ selection: new Set(keysOf(path)), tab: 'inspector' })}
    >
      {quantityName(path, board, language)}
    </button>
  )
}

/** What to select to change the number; the inspector shows flows and drivers when nothing is. */
function keysOf(path: string) {
  const [list, id = ''] = path.split('/')
  const table = itemTables.find((each) => each === list)
  return table === undefined ? [] : [itemKey(table, id)]
}
