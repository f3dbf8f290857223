'use client'

import { Tabs } from 'radix-ui'
import { type AnswerPart, changeScreen, useScreen } from '#components/board/screen.ts'
import { useTexts } from '#components/language/use-language.ts'
import { later } from '#components/ui/later.tsx'
import { BreaksFirst } from './breaks-first.tsx'
import { forecastTexts } from './forecast-texts.ts'

const Comparison = later(() => import('./comparison.tsx').then((file) => file.Comparison))
const NextBreaks = later(() => import('./next-breaks.tsx').then((file) => file.NextBreaks))
const HowSure = later(() => import('./how-sure.tsx').then((file) => file.HowSure))
const LoseDomain = later(() => import('./lose-domain.tsx').then((file) => file.LoseDomain))
const Cascade = later(() => import('./cascade.tsx').then((file) => file.Cascade))
const PairLosses = later(() => import('./pair-losses.tsx').then((file) => file.PairLosses))
const DomainLosses = later(() => import('./domain-losses.tsx').then((file) => file.DomainLosses))
const WhatIfPanel = later(() => import('./what-if-panel.tsx').then((file) => file.WhatIfPanel))
const QuestionPanel = later(() => import('./question-panel.tsx').then((file) => file.QuestionPanel))
const FindingList = later(() => import('./finding-list.tsx').then((file) => file.FindingList))

const parts: readonly AnswerPart[] = ['order', 'next', 'sure', 'domains', 'findings', 'what-if', 'questions']

/** The question, and the parts of its answer one at a time. */
export function AnswerPanel() {
  const text = useTexts(forecastTexts)
  const part = useScreen((state) => state.part)
  const compared = useScreen((state) => state.compared)
  const isLosing = useScreen((state) => state.down.size > 0)
  return (
    <Tabs.Root
      value={part}
      onValueChange={(value) => changeScreen({ part: parts.find((known) => known === value) ?? 'order' })}
      className="grid gap-4"
    >
      <Tabs.List
        aria-label={text.parts}
        className="grid grid-cols-4 gap-0.5 rounded-lg bg-raised p-0.5 text-center text-xs font-medium"
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
        <div className="grid gap-5">
          {compared !== null && <Comparison from={compared} />}
          <BreaksFirst />
        </div>
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
          {isLosing && <Cascade />}
          <DomainLosses />
          <PairLosses />
        </div>
      </Tabs.Content>
      <Tabs.Content value="findings">
        <FindingList />
      </Tabs.Content>
      <Tabs.Content value="what-if">
        <WhatIfPanel />
      </Tabs.Content>
      <Tabs.Content value="questions">
        <QuestionPanel />
      </Tabs.Content>
    </Tabs.Root>
  )
}
