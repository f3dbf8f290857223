'use client'

import { useState } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { exchangeTexts } from './exchange-texts.ts'
import type { ExportChoice, ExportSubject } from './export-choice.ts'
import { ExportOptions } from './export-options.tsx'
import { usualChoice } from './exported-file.ts'
import { useExports, useOpenExports } from './use-exports.ts'

/** The ways out: what, as what, and the few things that may be chosen about it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(exchangeTexts)
  const language = useLanguage((state) => state.language)
  const hasSelection = useScreen(({ selection }) => selection.size > 0)
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    ...usualChoice({ subject: 'diagram', format: 'png' }, language),
    onlySelected: hasSelection,
  }))
  const [isBusy, setBusy] = useState(false)
  const { save, copy } = useExports()
  const open = useOpenExports()
  const formatsOf = (subject: ExportSubject) =>
    open.flatMap((wish) => (wish.subject === subject ? [wish.format] : []))
  const change = (part: Partial<ExportChoice>) => setChoice({ ...choice, ...part })

  function leave(way: (choice: ExportChoice) => Promise<void>): void {
    setBusy(true)
    void way(choice).finally(onClose)
  }

  return (
    <Dialog
      title={text.export}
      onClose={onClose}
      footer={
        <div className="flex justify-end gap-2">
          {choice.format !== 'pdf' && (
            <Button disabled={isBusy} onClick={() => leave(copy)}>
              {text.copy}
            </Button>
          )}
          <Button look="strong" disabled={isBusy} onClick={() => leave(save)}>
            {isBusy ? text.making : text.download}
          </Button>
        </div>
      }
    >
      <div className="grid gap-3">
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label={text.what}
            value={choice.subject}
            options={[...new Set(open.map((wish) => wish.subject))].map((value) => ({
              value,
              label: text[value],
            }))}
            onChange={(subject) => change({ subject, format: formatsOf(subject)[0] ?? choice.format })}
          />
          <SelectField
            label={text.format}
            value={choice.format}
            options={formatsOf(choice.subject).map((value) => ({
              value,
              label: text[value],
            }))}
            onChange={(format) => change({ format })}
          />
        </div>
        <ExportOptions choice={choice} onChange={change} />
      </div>
    </Dialog>
  )
}
