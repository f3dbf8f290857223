'use client'

import { Eye, Pencil, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useScreen } from '#components/board/screen.ts'
import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { removeRows } from '#lib/document/row-commands.ts'
import { multipleText } from '#lib/language/number-text.ts'
import type { Board } from '#lib/model/board.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { type LatePromises, whatIfAnswer, whatIfQuestion } from './what-if-answer.ts'
import { WhatIfEntry } from './what-if-entry.tsx'
import { WhatIfFields } from './what-if-fields.tsx'
import { lookAtBoard, lookAtWhatIf } from './what-if-look.ts'
import { whatIfName } from './what-if-name.ts'
import { whatIfTexts } from './what-if-texts.ts'

/** What is compared. */
const SHOWN = 3
const nothingYet: LatePromises = { objectives: [], retries: [] }

/** What goes wrong first in a what-if, or on the board as it is drawn, and how much today and then. */
export function WhatIfRow({
  board,
  whatIf,
  promises = nothingYet,
}: {
  readonly board: Board
  readonly whatIf: WhatIf | null
  readonly promises: LatePromises | undefined
}) {
  const text = useTexts(whatIfTexts)
  const language = useLanguage((state) => state.language)
  const [isOpen, open] = useState(false)
  const question = useMemo(() => whatIfQuestion(board, whatIf), [board, whatIf])
  const { order, at, brokenToday, brokenThen, missed } = useMemo(
    () => whatIfAnswer(question, promises),
    [question, promises],
  )
  const name = whatIf === null ? text.asDrawn : whatIfName(whatIf, board, language)
  return (
    <tbody aria-label={name} className="border-line border-t align-top">
      <tr>
        <th scope="rowgroup" colSpan={3} className="pt-2 text-left font-medium">
          <span className="flex items-start justify-between gap-2">
            {name}
            {whatIf !== null && (
              <Buttons whatIf={whatIf} name={name} board={board} isOpen={isOpen} onOpen={open} />
            )}
          </span>
          {missed.map((path) => (
            <p key={path} className="font-normal text-near text-xs">
              {text.missed(path)}
            </p>
          ))}
        </th>
      </tr>
      {isOpen && whatIf !== null && (
        <tr>
          <td colSpan={3}>
            <WhatIfFields whatIf={whatIf} />
          </td>
        </tr>
      )}
      <tr>
        <td className="pt-1 pr-2 pb-2">
          {order.length === 0 && text.nothing}
          <ol className="grid gap-0.5">
            {order.slice(0, SHOWN).map((entry) => (
              <WhatIfEntry key={entry.key} entry={entry} board={question.board} />
            ))}
          </ol>
        </td>
        <td className={`px-1 pt-1 text-right tabular-nums ${brokenToday > 0 ? 'text-break' : ''}`}>
          {brokenToday}
        </td>
        <td
          className={`whitespace-nowrap pt-1 pl-1 text-right tabular-nums ${brokenThen > 0 ? 'text-break' : ''}`}
        >
          {brokenThen}
          <span className="block text-muted text-xs">{text.at(multipleText(at, language))}</span>
        </td>
      </tr>
    </tbody>
  )
}

function Buttons({
  whatIf,
  name,
  board,
  isOpen,
  onOpen,
}: {
  readonly whatIf: WhatIf
  readonly name: string
  readonly board: Board
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}) {
  const text = useTexts(whatIfTexts)
  const apply = useApply()
  const mayEdit = useMayEdit()
  const isLooked = useScreen((state) => state.whatIf === whatIf.id)
  return (
    <span className="flex shrink-0">
      <Button
        look="quiet"
        aria-label={text.look(name)}
        aria-pressed={isLooked}
        onClick={() => (isLooked ? lookAtBoard() : lookAtWhatIf(whatIf, board))}
      >
        <Eye size={14} aria-hidden="true" className={isLooked ? 'text-select' : ''} />
      </Button>
      {mayEdit && (
        <>
          <Button
            look="quiet"
            aria-label={text.change(name)}
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
          >
            <Pencil size={14} aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            aria-label={text.remove(name)}
            onClick={() => apply(removeRows('scenarios', new Set([whatIf.id])))}
          >
            <Trash2 size={14} aria-hidden="true" />
          </Button>
        </>
      )}
    </span>
  )
}
