'use client'

import { Plus } from 'lucide-react'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { FlowCard } from './flow-card.tsx'
import { newFlow, numberedName } from './flow-edit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { Section } from './section.tsx'

/** The kinds of requests. */
export function FlowList() {
  const text = useTexts(inspectorTexts)
  const board = useMeaning()
  const apply = useApply()
  const isEmpty = board.components.length === 0
  return (
    <Section title={text.flows} hint={isEmpty ? text.drawFirst : text.flowsHint}>
      {board.flows.map((flow) => (
        <FlowCard key={flow.id} flow={flow} />
      ))}
      <Button
        className="justify-self-start"
        disabled={isEmpty}
        onClick={() => apply(newFlow(board, numberedName(text.flow, board.flows), text.requests))}
      >
        <Plus size={16} aria-hidden="true" />
        {text.addFlow}
      </Button>
    </Section>
  )
}
