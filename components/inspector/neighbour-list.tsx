'use client'

import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import type { Component } from '#lib/model/component.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { neighbours } from './neighbours.ts'
import { Section } from './section.tsx'

/** Who calls a component and whom it calls. */
export function NeighbourList({ component }: { readonly component: Component }) {
  const text = useTexts(inspectorTexts)
  const { callers, called } = neighbours(useMeaning(), component.id)
  return (
    <Section title={text.connections} hint={text.inAndOut(callers.length, called.length)}>
      {callers.length > 0 && <p className="text-sm">{text.calledBy(callers.join(', '))}</p>}
      {called.length > 0 && <p className="text-sm">{text.calls(called.join(', '))}</p>}
    </Section>
  )
}
