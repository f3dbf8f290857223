'use client'

import { useEffect, useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Board } from '#lib/model/board.ts'
import { historyTexts } from './history-texts.ts'
import type { Version, VersionApi } from './version-api.ts'
import { VersionDifference } from './version-difference.tsx'
import { VersionPicture } from './version-picture.tsx'

/** One version: its picture, what has changed since, and the way back to it. */
export function VersionView({
  version: { id, name },
  api,
  onRename,
  onRestore,
}: {
  readonly version: Version
  readonly api: VersionApi
  readonly onRename: (name: string) => void
  readonly onRestore: () => void
}) {
  const text = useTexts(historyTexts)
  const { role } = useSessionState()
  const mayEdit = useMayEdit()
  const mayName = role === 'editor' || role === 'facilitator'
  const [board, setBoard] = useState<Board | 'unreadable' | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  useEffect(() => {
    let current = true
    const show = (found: Board | null) => current && setBoard(found ?? 'unreadable')
    void api.board(id).then(show, () => show(null))
    return () => {
      current = false
    }
  }, [api, id])
  if (board === null) return <p className="text-muted text-sm">{text.opening}</p>
  if (board === 'unreadable') return <p className="text-sm">{text.unreadable}</p>
  return (
    <div className="grid gap-4">
      <VersionPicture board={board} name={name ?? text.automatic} />
      <div className="flex flex-wrap items-end gap-2">
        {mayName && (
          <div className="min-w-48 flex-1">
            <TextField
              label={text.name}
              value={name ?? ''}
              onCommit={(typed) => typed.trim() !== '' && onRename(typed.trim())}
            />
          </div>
        )}
        {mayEdit && !isAsking && <Button onClick={() => setIsAsking(true)}>{text.restore}</Button>}
      </div>
      {mayEdit && isAsking && (
        <div className="grid gap-2 rounded-xl border border-line p-3 text-sm">
          <p>{text.restoreAsk}</p>
          <div className="flex gap-2">
            <Button
              look="strong"
              onClick={() => {
                setIsAsking(false)
                onRestore()
              }}
            >
              {text.restoreYes}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{text.cancel}</Button>
          </div>
        </div>
      )}
      <VersionDifference before={board} />
    </div>
  )
}
