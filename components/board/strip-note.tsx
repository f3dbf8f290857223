import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** A sentence across the screen, with what can be done about it; `alert` where work may be lost. */
export function StripNote({ alert, children }: { readonly alert: boolean; readonly children: ReactNode }) {
  return (
    <div
      role={alert ? 'alert' : 'status'}
      className={`flex flex-wrap items-center gap-2 border-line border-b px-3 py-2 text-sm ${alert ? 'bg-break-soft' : 'bg-raised'}`}
    >
      <TriangleAlert size={16} aria-hidden="true" className={alert ? 'text-break' : 'text-muted'} />
      {children}
    </div>
  )
}
