import { useEffect, useState } from 'react'
import { useRoom } from './use-room.ts'

/** The server's time in milliseconds since 1970, looked at every second. */
export function useServerTime(): number {
  const clockAhead = useRoom((room) => room.clockAhead)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now + clockAhead
}
