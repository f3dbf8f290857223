import { isInput } from '#lib/model/row.ts'
import { MOST_FILE_BYTES, readBoardTree } from './board-file.ts'
import { composeBoard, isCompose } from './compose.ts'
import type { Imported } from './imported.ts'
import { treeOf } from './tree.ts'

/**
 * Reads a file that people drop on the board, whatever it is: our own format or docker-compose. It goes by what is
 * inside; the name of the file only becomes the title of what has none. What is neither is told what can be read.
 */
export function importBoard(text: string, fileName: string): Imported {
  const file = treeOf(text, MOST_FILE_BYTES)
  if ('problem' in file) return { board: null, report: [], problems: [file.problem] }
  const { tree } = file
  if (isCompose(tree)) return composeBoard(text, titleOf(tree, fileName))
  if (isInput(tree) && tree.format !== undefined) {
    const { board, errors, warnings } = readBoardTree(tree)
    return { board, report: [], problems: [...errors, ...warnings] }
  }
  const problem = { code: 'E_FORMAT', path: '', detail: '' } as const
  return { board: null, report: [{ what: 'readable', path: '' }], problems: [problem] }
}

/** The name that a compose file gives itself, else that of the file: `shop.docker-compose.yml` is `shop`. */
function titleOf(tree: unknown, fileName: string): string {
  if (isInput(tree) && typeof tree.name === 'string' && tree.name.trim() !== '') return tree.name
  const base = fileName.split(/[/\\]/).at(-1) ?? ''
  const bare = base.replace(/\.ya?ml$|\.json$/i, '').replace(/[.-]?(docker-)?compose[^.]*$/i, '')
  return (bare === '' ? base : bare).normalize('NFC')
}
