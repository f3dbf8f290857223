'use client'

import { CircleHelp, Heart, type LucideIcon, PartyPopper, ThumbsUp, TriangleAlert } from 'lucide-react'
import { useLanguage } from '#components/language/use-language.ts'
import type { Reaction } from '#lib/document/presence.ts'
import { reactionNames } from './reaction-names.ts'

/** Drawn, because not every device has a font with these signs. */
export const reactionIcons: Readonly<Record<Reaction, LucideIcon>> = {
  agree: ThumbsUp,
  like: Heart,
  cheer: PartyPopper,
  question: CircleHelp,
  risk: TriangleAlert,
}

/** A sign that somebody shows. */
export function ReactionSign({ reaction }: { readonly reaction: Reaction }) {
  const names = reactionNames[useLanguage((state) => state.language)]
  const Icon = reactionIcons[reaction]
  return (
    <span
      role="img"
      aria-label={names[reaction]}
      className="inline-grid size-7 place-items-center rounded-full border border-line bg-surface text-ink shadow-card"
    >
      <Icon size={16} aria-hidden="true" />
    </span>
  )
}
