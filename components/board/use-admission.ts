import { createContext, useContext } from 'react'
import type { Admission } from './entrance.ts'

/** As whom, and to which board, the server let this page in. */
export const AdmissionContext = createContext<Admission | null>(null)

export function useAdmission(): Admission {
  const admission = useContext(AdmissionContext)
  if (admission === null) throw new Error('useAdmission needs a board page around it.')
  return admission
}
