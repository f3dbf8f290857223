'use client'

import { SmilePlus } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { changeScreen } from '#components/board/screen.ts'
import { useSessionState } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { menuItemLook, menuLook } from '#components/ui/menu-look.ts'
import { reactions } from '#lib/document/presence.ts'
import { presenceTexts } from './presence-texts.ts'
import { reactionNames } from './reaction-names.ts'
import { reactionIcons } from './reaction-sign.tsx'
import { useBringing } from './use-bringing.ts'
import { useReacting } from './use-reacting.ts'

/** Answering with a sign, pointing with a light, and bringing everyone. */
export function HandsMenu() {
  const text = useTexts(presenceTexts)
  const names = reactionNames[useLanguage((state) => state.language)]
  const { role } = useSessionState()
  const react = useReacting()
  const bring = useBringing()
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button look="quiet" aria-label={text.hands}>
          <SmilePlus size={16} aria-hidden="true" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className={menuLook}>
          {reactions.map((reaction) => {
            const Icon = reactionIcons[reaction]
            return (
              <DropdownMenu.Item key={reaction} className={menuItemLook} onSelect={() => react(reaction)}>
                <Icon size={16} aria-hidden="true" />
                {names[reaction]}
              </DropdownMenu.Item>
            )
          })}
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.Item className={menuItemLook} onSelect={() => changeScreen({ tool: 'laser' })}>
            {text.laser} (K)
          </DropdownMenu.Item>
          {role === 'facilitator' && (
            <DropdownMenu.Item className={menuItemLook} onSelect={bring}>
              {text.bring}
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
