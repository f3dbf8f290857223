'use client'

import { useEffect, useState } from 'react'
import { download } from '#components/exchange/download.ts'
import { fileName } from '#components/exchange/file-name.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { earlierCopy, forgetEarlierCopies } from '#lib/document/device-copy.ts'
import type { Board } from '#lib/model/board.ts'
import { boardTexts } from './board-texts.ts'
import { StripNote } from './strip-note.tsx'
import { useAdmission } from './use-admission.ts'

/** What this device kept from before the board was restored is not merged: it is offered as a file. */
export function EarlierCopyNote() {
  const { board, epoch } = useAdmission()
  const text = useTexts(boardTexts)
  const [copy, setCopy] = useState<Board | null>(null)
  useEffect(() => {
    let current = true
    // Who may not keep copies has none, and neither has a browser without them.
    void earlierCopy(board, epoch).then(
      (found) => current && setCopy(found),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [board, epoch])
  if (copy === null) return null
  async function save(kept: Board): Promise<void> {
    const { writeBoardFile } = await import('#lib/exchange/board-file.ts')
    const content = new Blob([writeBoardFile(kept)], { type: 'application/json;charset=utf-8' })
    download(content, fileName(kept.title, 'hundredfold.json'))
  }
  return (
    <StripNote alert>
      <span className="min-w-0 flex-1">{text.earlierCopy}</span>
      <Button look="strong" onClick={() => void save(copy)}>
        {text.saveEarlierCopy}
      </Button>
      <Button
        onClick={() => {
          void forgetEarlierCopies(board, epoch)
          setCopy(null)
        }}
      >
        {text.forgetEarlierCopy}
      </Button>
    </StripNote>
  )
}
