import { useMemo } from 'react'
import { dateAfter, timelineOf } from '#lib/engine/timeline.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** The day on which a multiple of today is reached; null where the growth is unknown or never gets there. */
export function useDateOf(): (multiple: number) => string | null {
  const { scenario } = useAskedBoard()
  return useMemo(() => {
    const timeline = timelineOf(scenario)
    if (timeline === null) return () => null
    return (multiple: number) => {
      const days = timeline.curve.daysTo(multiple)
      return days === Infinity ? null : dateAfter(timeline, days)
    }
  }, [scenario])
}

/** The month of an ISO day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}
