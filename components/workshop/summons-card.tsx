'use client'

import { useReactFlow, type Viewport } from '@xyflow/react'
import { useState } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { usePeople } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { answerSummons, useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** An invitation to look at one place together. It can be declined, and there is a way back. */
export function SummonsCard() {
  const text = useTexts(workshopTexts)
  const summons = useRoom((room) => room.summons)
  const self = useRoom((room) => room.self)
  const tabs = usePeople().filter(({ id }) => id === summons?.from.id)
  const leader = tabs.find(({ view }) => view !== null) ?? tabs[0]
  const { setCenter, getViewport, setViewport } = useReactFlow()
  const [before, setBefore] = useState<Viewport | null>(null)
  if (summons === null || summons.from.id === self?.id) {
    return before === null ? null : (
      <Card>
        <Button
          onClick={() => {
            void setViewport(before, { duration: 300 })
            setBefore(null)
          }}
        >
          {text.goBack}
        </Button>
        <Button look="quiet" onClick={() => setBefore(null)}>
          {text.stay}
        </Button>
      </Card>
    )
  }
  return (
    <Card>
      <span>{summons.follow ? text.followAsk(summons.from.name) : text.summons(summons.from.name)}</span>
      <Button
        look="strong"
        onClick={() => {
          setBefore(getViewport())
          changeScreen({ phoneView: 'map' })
          void setCenter(summons.x, summons.y, { zoom: summons.zoom, duration: 300 })
          if (summons.follow) changeScreen({ following: leader?.key ?? null })
          answerSummons()
        }}
      >
        {summons.follow ? text.follow : text.goThere}
      </Button>
      <Button onClick={answerSummons}>{text.stay}</Button>
    </Card>
  )
}

function Card({ children }: { readonly children: React.ReactNode }) {
  return (
    <div
      role="status"
      className="fixed top-28 left-1/2 z-40 flex -translate-x-1/2 flex-wrap items-center gap-2 rounded-xl border border-line bg-surface px-4 py-2 text-sm shadow-float"
    >
      {children}
    </div>
  )
}
