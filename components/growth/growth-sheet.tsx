'use client'

import { useMayEdit } from '#components/board/may-edit.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { DriverList } from '#components/inspector/driver-list.tsx'
import { Section } from '#components/inspector/section.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { useIsAnswerHidden } from '#components/start/use-is-answer-hidden.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRoom } from '#components/workshop/use-room.ts'
import { hidesAnswer } from '#lib/workshop/room.ts'
import { BreakTimeline } from './break-timeline.tsx'
import { DriverChart } from './driver-chart.tsx'
import { growthTexts } from './growth-texts.ts'
import { ObjectiveFields } from './objective-fields.tsx'
import { SeriesCard } from './series-card.tsx'
import { SeriesDoor } from './series-door.tsx'
import { seriesTexts } from './series-texts.ts'
import { TimeFields } from './time-fields.tsx'

/** Over the canvas: how today grows, what follows it along which curve, and on which days the limits break. */
export function GrowthSheet({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(growthTexts)
  const ofSeries = useTexts(seriesTexts)
  const mayEdit = useMayEdit()
  const isUnasked = useIsAnswerHidden()
  const isSealed = useRoom(hidesAnswer)
  const { drivers, series } = useMeaning()
  return (
    <Dialog title={text.title} width="full" onClose={onClose}>
      <p className="mb-5 text-sm text-muted">{text.intro}</p>
      <div className="mx-auto grid max-w-[110rem] gap-x-10 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <fieldset disabled={!mayEdit} className="grid min-w-0 content-start gap-6">
          <TimeFields />
          <ObjectiveFields />
        </fieldset>
        <div className="grid min-w-0 content-start gap-8 2xl:grid-cols-2">
          {!isUnasked && !isSealed && (
            <div className="2xl:col-span-2">
              <BreakTimeline onShow={onClose} />
            </div>
          )}
          <fieldset disabled={!mayEdit} className="grid min-w-0 content-start gap-4">
            <Section title={ofSeries.seriesTitle} hint={ofSeries.seriesHint}>
              <SeriesDoor />
              {series.map((row) => (
                <SeriesCard key={row.id} series={row} />
              ))}
            </Section>
          </fieldset>
          <div className="grid content-start gap-4">
            <Section title={text.drivers} hint={drivers.length === 0 ? text.noDrivers : text.driversHint}>
              {drivers.length > 0 && <DriverChart drivers={drivers} />}
            </Section>
            <fieldset disabled={!mayEdit} className="min-w-0">
              <DriverList />
            </fieldset>
          </div>
        </div>
      </div>
    </Dialog>
  )
}
