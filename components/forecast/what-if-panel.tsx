'use client'

import { useDeferredValue } from 'react'
import { useBoard } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { WhatIfForm } from './what-if-form.tsx'
import { WhatIfRow } from './what-if-row.tsx'
import { whatIfTexts } from './what-if-texts.ts'

/** The named what-ifs of the board in one table with the board as it is drawn. */
export function WhatIfPanel() {
  const text = useTexts(whatIfTexts)
  // Every row is an answer of its own, and whoever types goes on typing.
  const board = useDeferredValue(useBoard())
  const rows: readonly (WhatIf | null)[] = [null, ...board.scenarios]
  return (
    <div className="grid gap-4">
      <p className="text-muted text-sm">{text.hint}</p>
      <table aria-label={text.title} className="w-full border-collapse text-sm">
        <thead>
          <tr className="text-left text-muted text-xs">
            <th className="py-1 pr-2 font-medium">{text.whatIf}</th>
            <th className="py-1 font-medium">{text.firsts}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <WhatIfRow key={row?.id ?? ''} board={board} whatIf={row} />
          ))}
        </tbody>
      </table>
      <WhatIfForm />
    </div>
  )
}
