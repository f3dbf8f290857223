'use client'

import { Plus } from 'lucide-react'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { addDriver } from '#lib/document/driver-commands.ts'
import { DriverCard } from './driver-card.tsx'
import { newDriver, numberedName } from './flow-edit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { Section } from './section.tsx'

/** What grows. */
export function DriverList() {
  const text = useTexts(inspectorTexts)
  const { drivers } = useMeaning()
  const apply = useApply()
  const name = drivers.length === 0 ? text.requests : numberedName(text.driver, drivers)
  return (
    <Section title={text.drivers} hint={text.driversHint}>
      {drivers.map((driver) => (
        <DriverCard key={driver.id} driver={driver} />
      ))}
      <Button className="justify-self-start" onClick={() => apply(addDriver(newDriver(name)))}>
        <Plus size={16} aria-hidden="true" />
        {text.addDriver}
      </Button>
    </Section>
  )
}
