'use client'

import { Tabs } from 'radix-ui'
import { AnswerPanel } from '#components/forecast/answer-panel.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { useIsAnswerHidden } from '#components/start/use-is-answer-hidden.ts'
import { TalkTab } from '#components/talk/talk-tab.tsx'
import { later } from '#components/ui/later.tsx'
import { useRoom } from '#components/workshop/use-room.ts'
import { hidesAnswer } from '#lib/workshop/room.ts'
import { boardTexts } from './board-texts.ts'
import { useMayEdit } from './may-edit.ts'
import { changeScreen, type PanelTab, useScreen } from './screen.ts'
import { useMeaning } from './use-session.ts'

const Inspector = later(() => import('#components/inspector/inspector.tsx').then((file) => file.Inspector))
const ChecklistPanel = later(() =>
  import('#components/checklist/checklist-panel.tsx').then((file) => file.ChecklistPanel),
)
const ReplayCard = later(() => import('#components/start/replay-card.tsx').then((file) => file.ReplayCard))
const SealedNote = later(() => import('#components/workshop/sealed-note.tsx').then((file) => file.SealedNote))
const TalkPanel = later(() => import('#components/talk/talk-panel.tsx').then((file) => file.TalkPanel))
const WorkshopPanel = later(() =>
  import('#components/workshop/workshop-panel.tsx').then((file) => file.WorkshopPanel),
)

const boardTabs: readonly PanelTab[] = ['forecast', 'inspector', 'checklist', 'talk']

/** The one panel on the right. */
export function SidePanel() {
  const text = useTexts(boardTexts)
  const tab = useScreen((state) => state.tab)
  const mayEdit = useMayEdit()
  const isUnasked = useIsAnswerHidden()
  const isReplay = useMeaning().scenario.replay !== undefined
  const isMeeting = useRoom(
    ({ workshop, round }) => workshop.state !== null || (round !== null && round.stage !== 'finished'),
  )
  const isSealed = useRoom(hidesAnswer)
  const tabs: readonly PanelTab[] = isMeeting ? ['workshop', ...boardTabs] : boardTabs
  const shown = tabs.includes(tab) ? tab : 'forecast'
  const names = {
    workshop: text.workshop,
    forecast: text.breaksFirst,
    inspector: text.inspector,
    checklist: text.checklist,
    talk: <TalkTab />,
  }
  return (
    <Tabs.Root
      value={shown}
      onValueChange={(value) => changeScreen({ tab: tabs.find((known) => known === value) ?? 'forecast' })}
      asChild
    >
      <aside
        aria-label={text.panel}
        className={`@container flex min-h-0 w-96 shrink-0 flex-col border-line border-l bg-surface max-lg:w-80 max-md:w-full ${shown === 'workshop' ? 'max-md:h-[70%]' : 'max-md:h-[45%]'} max-md:border-t max-md:border-l-0 phone:h-auto phone:flex-1 phone:border-t-0`}
      >
        <Tabs.List className="flex overflow-x-auto border-line border-b px-1">
          {tabs.map((value) => (
            <Tabs.Trigger
              key={value}
              value={value}
              className="-mb-px min-h-10 shrink-0 grow border-transparent pointer-coarse:min-h-11 border-b-2 px-1 @min-[23rem]:px-1.5 @min-[23rem]:text-sm text-xs font-medium text-muted data-[state=active]:border-ink data-[state=active]:text-ink"
            >
              {names[value]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="workshop" className="min-h-0 flex-1 overflow-y-auto p-4">
          <WorkshopPanel />
        </Tabs.Content>
        <Tabs.Content value="forecast" className="min-h-0 flex-1 overflow-y-auto p-4">
          {isReplay && <ReplayCard />}
          {isSealed ? <SealedNote /> : !isUnasked && <AnswerPanel />}
        </Tabs.Content>
        <Tabs.Content value="inspector" className="min-h-0 flex-1 overflow-y-auto p-4">
          <fieldset disabled={!mayEdit} className="contents">
            <Inspector />
          </fieldset>
        </Tabs.Content>
        <Tabs.Content value="checklist" className="min-h-0 flex-1 overflow-y-auto p-4">
          {isSealed ? <SealedNote /> : isUnasked ? <ReplayCard /> : <ChecklistPanel />}
        </Tabs.Content>
        <Tabs.Content value="talk" className="min-h-0 flex-1 overflow-y-auto p-4">
          <TalkPanel />
        </Tabs.Content>
      </aside>
    </Tabs.Root>
  )
}
