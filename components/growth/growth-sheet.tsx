'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useBoard } from '#components/board/use-session.ts'
import { DriverList } from '#components/inspector/driver-list.tsx'
import { Section } from '#components/inspector/section.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { useIsAnswerHidden } from '#components/start/use-is-answer-hidden.ts'
import { Button } from '#components/ui/button.tsx'
import { BreakTimeline } from './break-timeline.tsx'
import { DriverChart } from './driver-chart.tsx'
import { growthTexts } from './growth-texts.ts'
import { ObjectiveFields } from './objective-fields.tsx'
import { SeriesCard } from './series-card.tsx'
import { SeriesDoor } from './series-door.tsx'
import { TimeFields } from './time-fields.tsx'

/** Over the canvas: how today grows, what follows it along which curve, and on which days the limits break. */
export function GrowthSheet({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(growthTexts)
  const mayEdit = useMayEdit()
  const isHidden = useIsAnswerHidden()
  const { drivers, series } = useBoard()
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-ink/25" />
        <Dialog.Content className="fixed inset-3 z-50 flex flex-col overflow-hidden rounded-2xl border border-line bg-surface shadow-float">
          <header className="flex items-start justify-between gap-4 border-line border-b px-6 py-3">
            <div>
              <Dialog.Title className="text-lg font-semibold">{text.title}</Dialog.Title>
              <Dialog.Description className="text-sm text-muted">{text.intro}</Dialog.Description>
            </div>
            <Button look="quiet" aria-label={text.close} onClick={onClose}>
              <X size={18} aria-hidden="true" />
            </Button>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5">
            <div className="mx-auto grid max-w-[110rem] gap-x-10 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
              <fieldset disabled={!mayEdit} className="grid min-w-0 content-start gap-6">
                <TimeFields />
                <ObjectiveFields />
              </fieldset>
              <div className="grid min-w-0 content-start gap-8 2xl:grid-cols-2">
                {!isHidden && (
                  <div className="2xl:col-span-2">
                    <BreakTimeline onShow={onClose} />
                  </div>
                )}
                <fieldset disabled={!mayEdit} className="grid min-w-0 content-start gap-4">
                  <Section title={text.seriesTitle} hint={text.seriesHint}>
                    <SeriesDoor />
                    {series.map((row) => (
                      <SeriesCard key={row.id} series={row} />
                    ))}
                  </Section>
                </fieldset>
                <div className="grid content-start gap-4">
                  <Section
                    title={text.drivers}
                    hint={drivers.length === 0 ? text.noDrivers : text.driversHint}
                  >
                    {drivers.length > 0 && <DriverChart drivers={drivers} />}
                  </Section>
                  <fieldset disabled={!mayEdit} className="min-w-0">
                    <DriverList />
                  </fieldset>
                </div>
              </div>
            </div>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
