'use client'

import { Tabs } from 'radix-ui'
import { type AnswerPart, changeScreen, useScreen } from '#components/board/screen.ts'
import { useTexts } from '#components/language/use-language.ts'
import { BreaksFirst } from './breaks-first.tsx'
import { DomainLosses } from './domain-losses.tsx'
import { FindingList } from './finding-list.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { HowSure } from './how-sure.tsx'
import { LoseDomain } from './lose-domain.tsx'
import { NextBreaks } from './next-breaks.tsx'

const parts: readonly AnswerPart[] = ['order', 'next', 'sure', 'domains', 'findings']

/** The question, and the parts of its answer one at a time. */
export function AnswerPanel() {
  const text = useTexts(forecastTexts)
  const part = useScreen((state) => state.part)
  return (
    <Tabs.Root
      value={part}
      onValueChange={(value) => changeScreen({ part: parts.find((known) => known === value) ?? 'order' })}
      className="grid gap-4"
    >
      <Tabs.List
        aria-label={text.parts}
        className="grid grid-flow-col gap-0.5 rounded-lg bg-raised p-0.5 text-center text-xs font-medium"
      >
        {parts.map((value) => (
          <Tabs.Trigger
            key={value}
            value={value}
            className="min-h-7 rounded-md px-1 text-muted data-[state=active]:bg-surface data-[state=active]:text-ink data-[state=active]:shadow-card"
          >
            {text[value]}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="order">
        <BreaksFirst />
      </Tabs.Content>
      <Tabs.Content value="next">
        <NextBreaks />
      </Tabs.Content>
      <Tabs.Content value="sure">
        <HowSure />
      </Tabs.Content>
      <Tabs.Content value="domains">
        <div className="grid gap-5">
          <LoseDomain />
          <DomainLosses />
        </div>
      </Tabs.Content>
      <Tabs.Content value="findings">
        <FindingList />
      </Tabs.Content>
    </Tabs.Root>
  )
}
