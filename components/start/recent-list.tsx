'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { boardAddress } from '#components/board/entrance.ts'
import { forgetBoard, type RecentBoard, recentBoards } from '#components/board/recent-boards.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { startTexts } from './start-texts.ts'

/** The boards that were opened in this browser; the server knows no such list. */
export function RecentList() {
  const text = useTexts(startTexts)
  const language = useLanguage((state) => state.language)
  const [boards, setBoards] = useState<readonly RecentBoard[]>([])
  useEffect(() => setBoards(recentBoards()), [])
  if (boards.length === 0) return null
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section className="grid gap-3" aria-label={text.recent}>
      <h2 className="text-lg font-semibold">{text.recent}</h2>
      <ul className="grid gap-1">
        {boards.map(({ board, secret, title, openedAt }) => {
          const name = title === '' ? text.untitled : title
          return (
            <li key={board} className="flex items-center gap-2">
              <Link
                href={boardAddress(board, secret)}
                className="flex min-h-10 min-w-0 flex-1 items-center justify-between gap-4 rounded-lg border border-line bg-surface px-4 hover:border-ink"
              >
                <span className="truncate font-medium">{name}</span>
                <span className="shrink-0 text-sm text-muted">{day.format(openedAt)}</span>
              </Link>
              <Button
                look="quiet"
                aria-label={text.forget(name)}
                onClick={() => {
                  forgetBoard(board)
                  setBoards(recentBoards())
                }}
              >
                <X size={16} aria-hidden="true" />
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
