'use client'

import { X } from 'lucide-react'
import { useBoard } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { importLineText } from '#lib/exchange/import-line-text.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { dismissImportReport, useImportReport } from './import-report.ts'

/** What the file gave, what was guessed and why, and what was left out; closed when read. */
export function ImportReportCard({ boardId }: { readonly boardId: string }) {
  const report = useImportReport((state) => state.report)
  const text = useTexts(exchangeTexts)
  const language = useLanguage((state) => state.language)
  const { components, connections } = useBoard()
  if (report?.boardId !== boardId) return null
  return (
    <aside
      aria-label={text.report}
      className="w-96 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-surface p-3 text-sm shadow-float"
    >
      <div className="flex items-start justify-between gap-2">
        <p className="font-semibold">{text.read(String(components.length), String(connections.length))}</p>
        <Button look="quiet" aria-label={text.close} onClick={dismissImportReport}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <p className="text-muted">{text.next}</p>
      <details className="mt-1">
        <summary>{text.details(String(report.lines.length))}</summary>
        <ul className="mt-1 grid max-h-60 gap-1 overflow-y-auto text-xs">
          {report.lines.map((line) => {
            const words = importLineText(line, language)
            return (
              <li key={`${line.path} ${words}`}>
                <code>{line.path}</code> {words}
              </li>
            )
          })}
        </ul>
      </details>
    </aside>
  )
}
