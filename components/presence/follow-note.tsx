'use client'

import { useEffect } from 'react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { usePeople } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { presenceTexts } from './presence-texts.ts'
import { useTravel } from './use-travel.ts'

/** Long enough to be smooth between two of their moves, short enough not to lag. */
const STEP_MILLISECONDS = 120

/** While somebody is followed the canvas shows what they see, in a frame of their colour; it ends when they leave. */
export function FollowNote() {
  const following = useScreen((state) => state.following)
  const people = usePeople()
  const text = useTexts(presenceTexts)
  const travel = useTravel()
  const person = people.find(({ key }) => key === following)
  const { x, y, zoom } = person?.view ?? { x: null, y: null, zoom: null }
  useEffect(() => {
    if (x !== null && y !== null && zoom !== null) travel({ x, y, zoom }, STEP_MILLISECONDS)
  }, [x, y, zoom, travel])
  const isGone = following !== null && person === undefined
  useEffect(() => {
    if (isGone) changeScreen({ following: null })
  }, [isGone])
  if (person === undefined) return null
  const colour = `hsl(${person.hue} 65% 45%)`
  return (
    <>
      <div
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 z-20 border-4"
        style={{ borderColor: colour }}
      />
      <div
        role="status"
        className="absolute inset-x-0 top-16 z-30 mx-auto flex w-fit items-center gap-2 rounded-full border border-line bg-surface py-1 pr-1 pl-4 text-sm shadow-card"
      >
        {text.following(person.name)}
        <Button onClick={() => changeScreen({ following: null })}>{text.stop}</Button>
      </div>
    </>
  )
}
