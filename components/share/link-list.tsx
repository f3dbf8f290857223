'use client'

import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { refusalOf } from '#components/board/ask-server.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import type { BoardApi, BoardLink } from './board-api.ts'
import { LinkEditor } from './link-editor.tsx'
import { shareTexts } from './share-texts.ts'
import { useListed } from './use-listed.ts'

/** Every link that still lets somebody in, or once did. */
export function LinkList({ api, mayChange }: { readonly api: BoardApi; readonly mayChange: boolean }) {
  const text = useTexts(shareTexts)
  const links = useListed(api.links, 'links')
  return (
    <section aria-label={text.links}>
      <h3 className="mb-1 font-semibold text-sm">{text.links}</h3>
      <ul className="divide-y divide-line">
        {links.map((link) => (
          <LinkRow key={link.id} link={link} api={api} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  )
}

function LinkRow({
  link,
  api,
  mayChange,
}: {
  readonly link: BoardLink
  readonly api: BoardApi
  readonly mayChange: boolean
}) {
  const { id, role, name, expiresAt, revokedAt } = link
  const text = useTexts(shareTexts)
  const language = useLanguage((state) => state.language)
  const [mode, setMode] = useState<'read' | 'change' | 'revoke'>('read')
  const title = name === null ? text[role] : `${name} · ${text[role]}`
  const isExpired = expiresAt !== null && expiresAt <= Date.now()
  const until =
    expiresAt === null
      ? ''
      : text.until(new Date(expiresAt).toLocaleString(language, { dateStyle: 'medium' }))
  function complain(error: unknown): void {
    say(refusalOf(error) === 'last_facilitator' ? text.lastFacilitator : text.failed)
  }
  async function save(change: Parameters<BoardApi['changeLink']>[1]): Promise<void> {
    try {
      await api.changeLink(id, change)
      setMode('read')
    } catch (error) {
      complain(error)
    }
  }
  return (
    <li className="py-1.5 text-sm">
      <div className="flex min-h-8 items-center gap-2">
        <span className={`min-w-0 flex-1 truncate ${revokedAt === null ? '' : 'line-through'}`}>{title}</span>
        <span className="text-muted text-xs">
          {revokedAt !== null ? text.revoked : isExpired ? text.expired : until}
        </span>
        {mayChange && revokedAt === null && mode === 'read' && (
          <>
            <Button aria-label={text.change(title)} onClick={() => setMode('change')}>
              <Pencil size={14} aria-hidden="true" />
            </Button>
            <Button onClick={() => setMode('revoke')}>{text.revoke(title)}</Button>
          </>
        )}
      </div>
      {mode === 'change' && revokedAt === null && (
        <LinkEditor link={link} onChange={(change) => void save(change)} onEnd={() => setMode('read')} />
      )}
      {mode === 'revoke' && revokedAt === null && (
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <p className="flex-1 text-muted">{text.revokeAsk}</p>
          <Button look="strong" onClick={() => void api.revoke(id).catch(complain)}>
            {text.revokeYes}
          </Button>
          <Button onClick={() => setMode('read')}>{text.cancel}</Button>
        </div>
      )}
    </li>
  )
}
