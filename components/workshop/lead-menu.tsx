'use client'

import { Check, Ellipsis } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import { lockSelected } from '#components/canvas/locking.ts'
import { useTexts } from '#components/language/use-language.ts'
import { useOwnView } from '#components/presence/use-own-view.ts'
import { Button } from '#components/ui/button.tsx'
import { menuItemLook, menuLook } from '#components/ui/menu-look.ts'
import { say } from '#components/ui/notices.ts'
import { useOrders } from './use-orders.ts'
import { roomApi, roomNow, useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** What leads a room now and then: everybody's eyes, the way back, and the words to say. */
export function LeadMenu() {
  const text = useTexts(workshopTexts)
  const canUndo = useRoom((room) => room.workshop.canUndo)
  const isMapLocked = useRoom((room) => room.workshop.state?.isMapLocked === true)
  const areCursorsHidden = useRoom((room) => room.workshop.state?.areCursorsHidden === true)
  const isChosen = useScreen(({ selection }) => selection.size > 0)
  const { document: board } = useSession()
  const { isBusy, run } = useOrders()
  const ownView = useOwnView()
  async function askToLook(follow: boolean): Promise<void> {
    if (await run(() => roomApi().comeHere({ ...ownView(), follow })))
      say(follow ? text.askedToFollow : text.cameHere)
  }
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button aria-label={text.lead}>
          <Ellipsis size={16} aria-hidden="true" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className={menuLook}>
          <DropdownMenu.Item className={menuItemLook} onSelect={() => void askToLook(false)}>
            {text.comeHere}
          </DropdownMenu.Item>
          <DropdownMenu.Item className={menuItemLook} onSelect={() => void askToLook(true)}>
            {text.followMe}
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <Switch
            label={text.lockMap}
            isOn={isMapLocked}
            onSwitch={(on) => void run(() => roomApi().lock(roomNow().workshop.revision, on))}
          />
          <DropdownMenu.Item
            className={menuItemLook}
            disabled={!isChosen}
            onSelect={() => board.apply(lockSelected(board.reading().board, useScreen.getState().selection))}
          >
            {text.lockArea}
          </DropdownMenu.Item>
          <Switch
            label={text.hideCursors}
            isOn={areCursorsHidden}
            onSwitch={(on) => void run(() => roomApi().hideCursors(roomNow().workshop.revision, on))}
          />
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.Item
            className={menuItemLook}
            disabled={isBusy || !canUndo}
            onSelect={() => void run(() => roomApi().undo(roomNow().workshop.revision))}
          >
            {text.undo}
          </DropdownMenu.Item>
          <DropdownMenu.Item className={menuItemLook} onSelect={() => changeScreen({ lookup: 'workshop' })}>
            {text.runSheet}
          </DropdownMenu.Item>
          <DropdownMenu.Item className={menuItemLook} onSelect={() => changeScreen({ lookup: 'share' })}>
            {text.peopleAndRoles}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Switch({
  label,
  isOn,
  onSwitch,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly onSwitch: (on: boolean) => void
}) {
  return (
    <DropdownMenu.CheckboxItem className={menuItemLook} checked={isOn} onCheckedChange={onSwitch}>
      {label}
      <DropdownMenu.ItemIndicator className="ml-auto">
        <Check size={16} aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  )
}
