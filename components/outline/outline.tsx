'use client'

import { Plus, Redo2, Undo2, X } from 'lucide-react'
import { useEffect } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { isPossible } from '#components/commands/command.ts'
import { useCommands } from '#components/commands/commands-context.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { outlineTexts } from './outline-texts.ts'
import { OutlineTreeView } from './outline-tree-view.tsx'
import { focusOutline } from './toggle-outline.ts'

/** The board in words: everything that is drawn, as a list that edits it. */
export function Outline({ onClose }: { readonly onClose?: () => void }) {
  const text = useTexts(outlineTexts)
  const mayEdit = useMayEdit()
  useEffect(() => {
    if (useScreen.getState().hands === 'outline') focusOutline()
    return () => changeScreen({ hands: 'canvas' })
  }, [])
  return (
    <section
      aria-label={text.outline}
      data-outline=""
      className="flex min-h-0 flex-1 flex-col"
      onFocus={takeUp}
      onPointerDown={takeUp}
    >
      <header className="flex min-h-11 flex-wrap items-center gap-1 border-line border-b px-2 py-1">
        <h2 className="mr-auto px-1 font-semibold text-sm">{text.outline}</h2>
        {mayEdit && (
          <>
            <CommandButton id="undo" label={text.undo} icon={<Undo2 size={16} aria-hidden="true" />} />
            <CommandButton id="redo" label={text.redo} icon={<Redo2 size={16} aria-hidden="true" />} />
            <Button onClick={() => changeScreen({ lookup: 'add' })}>
              <Plus size={16} aria-hidden="true" />
              {text.add}
            </Button>
          </>
        )}
        {onClose && (
          <Button look="quiet" aria-label={text.close} onClick={onClose}>
            <X size={16} aria-hidden="true" />
          </Button>
        )}
      </header>
      <OutlineTreeView />
    </section>
  )
}

/** Names are typed here from now on. */
function takeUp(): void {
  changeScreen({ hands: 'outline' })
}

/** A command of the screen as a button. */
function CommandButton({
  id,
  label,
  icon,
}: {
  readonly id: string
  readonly label: string
  readonly icon: React.ReactNode
}) {
  const command = useCommands().find((known) => known.id === id)
  return (
    <Button
      look="quiet"
      aria-label={label}
      disabled={command === undefined || !isPossible(command)}
      onClick={command?.run}
    >
      {icon}
    </Button>
  )
}
