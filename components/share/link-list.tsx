'use client'

import { useState } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import type { BoardApi, BoardLink } from './board-api.ts'
import { shareTexts } from './share-texts.ts'
import { useListed } from './use-listed.ts'

/** Every link that still lets somebody in, or once did. */
export function LinkList({ api, mayRevoke }: { readonly api: BoardApi; readonly mayRevoke: boolean }) {
  const text = useTexts(shareTexts)
  const links = useListed(api.links, 'links')
  return (
    <section aria-label={text.links}>
      <h3 className="mb-1 font-semibold text-sm">{text.links}</h3>
      <ul className="divide-y divide-line">
        {links.map((link) => (
          <LinkRow key={link.id} link={link} api={api} mayRevoke={mayRevoke} />
        ))}
      </ul>
    </section>
  )
}

function LinkRow({
  link: { id, role, name, expiresAt, revokedAt },
  api,
  mayRevoke,
}: {
  readonly link: BoardLink
  readonly api: BoardApi
  readonly mayRevoke: boolean
}) {
  const text = useTexts(shareTexts)
  const language = useLanguage((state) => state.language)
  const [isAsking, setIsAsking] = useState(false)
  const title = name === null ? text[role] : `${name} · ${text[role]}`
  const isExpired = expiresAt !== null && expiresAt <= Date.now()
  const until =
    expiresAt === null
      ? ''
      : text.until(new Date(expiresAt).toLocaleString(language, { dateStyle: 'medium' }))
  return (
    <li className="py-1.5 text-sm">
      <div className="flex min-h-8 items-center gap-2">
        <span className={`min-w-0 flex-1 truncate ${revokedAt === null ? '' : 'line-through'}`}>{title}</span>
        <span className="text-muted text-xs">
          {revokedAt !== null ? text.revoked : isExpired ? text.expired : until}
        </span>
        {mayRevoke && revokedAt === null && !isAsking && (
          <Button onClick={() => setIsAsking(true)}>{text.revoke(title)}</Button>
        )}
      </div>
      {isAsking && revokedAt === null && (
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <p className="flex-1 text-muted">{text.revokeAsk}</p>
          <Button look="strong" onClick={() => void api.revoke(id).catch(() => say(text.failed))}>
            {text.revokeYes}
          </Button>
          <Button onClick={() => setIsAsking(false)}>{text.cancel}</Button>
        </div>
      )}
    </li>
  )
}
