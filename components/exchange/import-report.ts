import { create } from 'zustand'
import type { ImportLine } from '#lib/exchange/imported.ts'
import type { Board } from '#lib/model/board.ts'

/** What an import found, guessed and left out, until somebody has read it. */
export interface ImportReport {
  readonly boardId: string
  /** What was in the files. */
  readonly found: Pick<Board, 'components' | 'connections' | 'series'>
  readonly lines: readonly ImportLine[]
}

export const useImportReport = create<{ readonly report: ImportReport | null }>(() => ({ report: null }))

export function showImportReport(report: ImportReport): void {
  useImportReport.setState({ report: report.lines.length > 0 ? report : null })
}

export function dismissImportReport(): void {
  useImportReport.setState({ report: null })
}
