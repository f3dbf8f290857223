'use client'

import { useState } from 'react'
import { boardAddress } from '#components/board/entrance.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Role } from '#lib/document/standing.ts'
import type { BoardApi } from './board-api.ts'
import { FreshLink } from './fresh-link.tsx'
import { type Expiry, expiresAfter, expiries } from './link-expiry.ts'
import { shareTexts } from './share-texts.ts'

/** Makes a link that lets others in. */
export function InviteForm({
  boardId,
  api,
  roles,
}: {
  readonly boardId: string
  readonly api: BoardApi
  /** What this person may make others. */
  readonly roles: readonly Role[]
}) {
  const text = useTexts(shareTexts)
  const [role, setRole] = useState<Role>('editor')
  const [expiry, setExpiry] = useState<Expiry>('forever')
  const [name, setName] = useState('')
  const [address, setAddress] = useState<string | null>(null)
  const may = {
    facilitator: text.mayFacilitator,
    editor: text.mayEditor,
    participant: text.mayParticipant,
    viewer: text.mayViewer,
  }
  async function make(): Promise<void> {
    const expiresAt = expiresAfter(expiry)
    const secret = await api.makeLink({ role, name: name.trim() || null, expiresAt })
    setAddress(new URL(boardAddress(boardId, secret), location.href).href)
    setName('')
  }
  return (
    <section aria-label={text.invite} className="grid gap-3">
      <h3 className="font-semibold text-sm">{text.invite}</h3>
      <SelectField
        label={text.asWhat}
        value={role}
        options={roles.map((value) => ({ value, label: text[value] }))}
        onChange={setRole}
        hint={may[role]}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField label={text.name} value={name} onCommit={setName} />
        <SelectField
          label={text.expiry}
          value={expiry}
          options={expiries.map((value) => ({ value, label: text[value] }))}
          onChange={setExpiry}
        />
      </div>
      <Button look="strong" onClick={() => void make().catch(() => say(text.failed))}>
        {text.make}
      </Button>
      {address !== null && <FreshLink address={address} />}
    </section>
  )
}
