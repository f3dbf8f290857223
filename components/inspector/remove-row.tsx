'use client'

import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { inspectorTexts } from './inspector-texts.ts'

/** Removes a row of a list, unless other rows would be lost with it; then it says how many. */
export function RemoveRow({
  label,
  uses = 0,
  onRemove,
}: {
  readonly label: string
  readonly uses?: number
  readonly onRemove: () => void
}) {
  const text = useTexts(inspectorTexts)
  const id = useId()
  return (
    <div className="flex items-center justify-end gap-2">
      {uses > 0 && (
        <p id={id} className="text-xs text-muted">
          {text.stillUsed(uses)}
        </p>
      )}
      <Button
        look="quiet"
        aria-label={label}
        aria-describedby={uses > 0 ? id : undefined}
        disabled={uses > 0}
        onClick={onRemove}
      >
        <Trash2 size={16} aria-hidden="true" />
      </Button>
    </div>
  )
}
