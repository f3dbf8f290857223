import { useMemo } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { useSession } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import { isWarning } from '#lib/model/problem.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { importEndings } from './import-endings.ts'
import { importInWorker } from './import-in-worker.ts'
import { showImportReport } from './import-report.ts'
import { placedBoard } from './placed-board.ts'

/** Brings files into the board that is open, merged by name, as one step of this person's history. */
export function useImport(boardId: string): {
  readonly choose: () => void
  readonly bring: (files: readonly File[]) => Promise<void>
} {
  const { document: board } = useSession()
  const text = useTexts(exchangeTexts)
  const language = useLanguage((state) => state.language)
  return useMemo(() => {
    async function bring(files: readonly File[]): Promise<void> {
      if (files.length === 0 || !mayEdit()) return
      const read = await importInWorker(files)
      const wrong = read.problems.find((problem) => !isWarning(problem))
      if (read.board === null || wrong !== undefined) {
        const { importFailure } = await import('./import-failure.ts')
        return say(`${text.cannotImport} ${importFailure(read, language)}`)
      }
      const [placed, { importInto }] = await Promise.all([
        placedBoard(read.board),
        import('#lib/exchange/import-board.ts'),
      ])
      // others may have drawn meanwhile, so it is merged into the board as it is now
      if (!mayEdit()) return
      const merged = importInto(board.reading().board, { ...read, board: placed })
      if (merged.board !== null) board.replace(merged.board)
      showImportReport({ boardId, found: placed, lines: merged.report })
    }
    function choose(): void {
      const input = document.createElement('input')
      input.type = 'file'
      input.multiple = true
      input.accept = importEndings
      input.onchange = () => void bring([...(input.files ?? [])])
      input.click()
    }
    return { bring, choose }
  }, [board, boardId, text, language])
}
