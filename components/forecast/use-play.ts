import { useEffect, useState } from 'react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { LEAST, multipleAt, nextStop, placeOf } from './multiple-scale.ts'

/** Where playing ends: a hundred times today. */
const END = 100
/** From today to the end in this time, as evenly as the scale is. */
const PLAY_MILLISECONDS = 12_000
/** As often as a picture of a large board can follow. */
const FRAME_MILLISECONDS = 100
/** For whoever wants no motion: from stop to stop. */
const STEP_MILLISECONDS = 1_500

/** Moves the multiple from today, or from where it is, to a hundred times, until it is there or paused. */
export function usePlay(): {
  readonly isPlaying: boolean
  readonly play: () => void
  readonly pause: () => void
} {
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return
    const { multiple } = useScreen.getState()
    const from = multiple < END ? multiple : LEAST
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const next = isCalm ? () => nextStop(useScreen.getState().multiple, 1) : gliding(from)
    changeScreen({ multiple: from })
    const timer = setInterval(
      () => {
        const reached = Math.min(END, next())
        changeScreen({ multiple: reached })
        if (reached === END) setPlaying(false)
      },
      isCalm ? STEP_MILLISECONDS : FRAME_MILLISECONDS,
    )
    return () => clearInterval(timer)
  }, [isPlaying])
  return { isPlaying, play: () => setPlaying(true), pause: () => setPlaying(false) }
}

/** The multiple by the clock, so that frames that are late are left out. */
function gliding(from: number): () => number {
  const start = performance.now()
  return () => {
    const share = (performance.now() - start) / PLAY_MILLISECONDS
    return multipleAt(placeOf(from) + share * placeOf(END))
  }
}
