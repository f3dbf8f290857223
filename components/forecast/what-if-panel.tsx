'use client'

import { useDeferredValue } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { newId } from '#lib/document/new-id.ts'
import { addRow } from '#lib/document/row-commands.ts'
import type { RowId } from '#lib/model/id.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { useWhatIfPromises } from './use-what-if-promises.ts'
import { asDrawn } from './what-if-answer.ts'
import { WhatIfForm } from './what-if-form.tsx'
import { WhatIfRow } from './what-if-row.tsx'
import { whatIfTexts } from './what-if-texts.ts'

/** The named what-ifs of the board in one table with the board as it is drawn. */
export function WhatIfPanel() {
  const text = useTexts(whatIfTexts)
  const apply = useApply()
  const mayEdit = useMayEdit()
  // Every row is an answer of its own, and whoever types goes on typing.
  const board = useDeferredValue(useMeaning())
  const promises = useWhatIfPromises(board)
  const rows: readonly (WhatIf | null)[] = [null, ...board.scenarios]
  return (
    <div className="grid gap-4">
      <p className="text-muted text-sm">{text.hint}</p>
      <table aria-label={text.title} className="w-full border-collapse text-sm">
        <thead>
          <tr className="text-muted text-xs">
            <th className="py-1 pr-2 text-left font-medium">{text.firsts}</th>
            <th className="px-1 py-1 text-right align-bottom font-medium">{text.brokenToday}</th>
            <th className="py-1 pl-1 text-right align-bottom font-medium">{text.brokenThen}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <WhatIfRow
            key={row?.id ?? asDrawn}
            board={board}
            whatIf={row}
            promises={promises.get(row?.id ?? asDrawn)}
          />
        ))}
      </table>
      <WhatIfForm
        title={text.addTitle}
        isDisabled={!mayEdit}
        onAdd={(part) => apply(addRow('scenarios', { ...part, id: newId<RowId>() }))}
      />
    </div>
  )
}
