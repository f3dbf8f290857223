import { CircleHelp, Flame, Lightbulb, type LucideIcon, StickyNote, TriangleAlert } from 'lucide-react'
import type { NoteKind } from '#lib/model/note.ts'

/** How a kind of note is told from the others: by shape as well as by colour. */
export const noteLook: Readonly<Record<NoteKind, { readonly Icon: LucideIcon; readonly sheet: string }>> = {
  note: { Icon: StickyNote, sheet: 'bg-note border-note-line' },
  risk: { Icon: TriangleAlert, sheet: 'bg-near-soft border-near' },
  question: { Icon: CircleHelp, sheet: 'bg-question border-question-line' },
  assumption: { Icon: Lightbulb, sheet: 'bg-raised border-edge border-dashed' },
  bottleneck: { Icon: Flame, sheet: 'bg-break-soft border-break' },
}
