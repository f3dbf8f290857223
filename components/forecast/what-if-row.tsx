'use client'

import { Eye, Pencil, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useScreen } from '#components/board/screen.ts'
import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { focusField } from '#components/ui/focus-field.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { changeRow, removeRows } from '#lib/document/row-commands.ts'
import { firstAnswer } from '#lib/engine/first-answer.ts'
import { multipleText } from '#lib/language/number-text.ts'
import type { Board } from '#lib/model/board.ts'
import { type Break, breakName, isMetBy } from '#lib/model/forecast.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { whatIfBoard } from '#lib/model/what-if-board.ts'
import { useDates } from './use-dates.ts'
import { useLimitName } from './use-limit-name.ts'
import { lookAtBoard, lookAtWhatIf } from './what-if-look.ts'
import { whatIfTexts } from './what-if-texts.ts'

/** What is compared. */
const SHOWN = 3

/** What breaks first in a what-if, or on the board as it is drawn. */
export function WhatIfRow({ board, whatIf }: { readonly board: Board; readonly whatIf: WhatIf | null }) {
  const text = useTexts(whatIfTexts)
  const language = useLanguage((state) => state.language)
  const { answer, missed } = useMemo(() => {
    const asked = whatIf === null ? { board, question: {}, missed: [] } : whatIfBoard(board, whatIf)
    return { answer: firstAnswer(asked.board, asked.question), missed: asked.missed }
  }, [board, whatIf])
  const { breaks, at } = answer
  const firsts = breaks.filter(({ multiple }) => multiple !== null).slice(0, SHOWN)
  const broken = breaks.filter((row) => isMetBy(row, at)).length
  return (
    <tr className="border-line border-t align-top">
      <th className="w-2/5 py-2 pr-2 text-left font-medium">
        {whatIf === null ? text.asDrawn : <Name whatIf={whatIf} board={board} />}
        {missed.map((path) => (
          <p key={path} className="font-normal text-near text-xs">
            {text.missed(path)}
          </p>
        ))}
      </th>
      <td className="py-2">
        {firsts.length === 0 ? (
          text.nothing
        ) : (
          <ol className="grid gap-0.5">
            {firsts.map((row) => (
              <First key={`${row.domain ?? ''} ${breakName(row)}`} aBreak={row} />
            ))}
          </ol>
        )}
        <p className="text-muted text-xs">{text.brokenAt(String(broken), multipleText(at, language))}</p>
      </td>
    </tr>
  )
}

function First({ aBreak }: { readonly aBreak: Break }) {
  const text = useTexts(whatIfTexts)
  const language = useLanguage((state) => state.language)
  const limitName = useLimitName()
  const { ofDays } = useDates()
  const { rank, multiple, days } = aBreak
  const date = ofDays(days)
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-2">
      <span className="min-w-0">
        <span className="text-muted tabular-nums">{rank}</span> {limitName(breakName(aBreak))}
      </span>
      <span className="font-semibold tabular-nums">{multipleText(multiple, language)}</span>
      {date !== null && <span className="col-span-2 text-muted text-xs tabular-nums">{text.on(date)}</span>}
    </li>
  )
}

function Name({ whatIf, board }: { readonly whatIf: WhatIf; readonly board: Board }) {
  const text = useTexts(whatIfTexts)
  const apply = useApply()
  const mayEdit = useMayEdit()
  const isLooked = useScreen((state) => state.whatIf === whatIf.id)
  const [isOpen, open] = useState(false)
  const { id, name = '' } = whatIf
  const shown = name.trim() === '' ? text.nameless : name
  if (isOpen)
    return (
      <fieldset ref={focusField} className="min-w-0" onBlur={() => open(false)}>
        <TextField
          label={text.name}
          value={name}
          onCommit={(typed) => {
            apply(changeRow('scenarios', id, { name: typed.trim() }))
            open(false)
          }}
        />
      </fieldset>
    )
  return (
    <span className="grid gap-1">
      {shown}
      <span className="flex">
        <Button
          look="quiet"
          aria-label={text.look(shown)}
          aria-pressed={isLooked}
          onClick={() => (isLooked ? lookAtBoard() : lookAtWhatIf(whatIf, board))}
        >
          <Eye size={14} aria-hidden="true" className={isLooked ? 'text-select' : ''} />
        </Button>
        {mayEdit && (
          <>
            <Button look="quiet" aria-label={text.rename(shown)} onClick={() => open(true)}>
              <Pencil size={14} aria-hidden="true" />
            </Button>
            <Button
              look="quiet"
              aria-label={text.remove(shown)}
              onClick={() => {
                if (isLooked) lookAtBoard()
                apply(removeRows('scenarios', new Set([id])))
              }}
            >
              <Trash2 size={14} aria-hidden="true" />
            </Button>
          </>
        )}
      </span>
    </span>
  )
}
