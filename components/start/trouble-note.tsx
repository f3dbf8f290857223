'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { importLineText } from '#lib/exchange/import-line-text.ts'
import { problemText } from '#lib/language/problem-text.ts'
import { startTexts } from './start-texts.ts'
import type { Started } from './starting.ts'

/** More problems than this are counted instead of listed. */
const SHOWN = 5

/** Why nothing was started, and where to look. */
export function TroubleNote({ trouble }: { readonly trouble: Exclude<Started, { kind: 'started' }> }) {
  const text = useTexts(startTexts)
  const language = useLanguage((state) => state.language)
  const { problems, report } = trouble.kind === 'cannot-read' ? trouble : { problems: [], report: [] }
  return (
    <div role="alert" className="grid gap-1 rounded-xl border border-break/40 bg-break-soft p-4 text-sm">
      <p className="font-semibold">{trouble.kind === 'unreachable' ? text.unreachable : text.cannotRead}</p>
      <ul>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.code} ${problem.path}`}>
            {problem.path !== '' && <code>{problem.path}: </code>}
            {problemText(problem, language)}
          </li>
        ))}
        {report.slice(0, SHOWN).map((line) => (
          <li key={`${line.what} ${line.path}`}>
            {line.path !== '' && <code>{line.path}: </code>}
            {importLineText(line, language)}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && (
        <p className="text-muted">{text.andMore(String(problems.length - SHOWN))}</p>
      )}
    </div>
  )
}
