'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { CheckField } from '#components/ui/check-field.tsx'
import { changeDomain } from '#lib/document/domain-commands.ts'
import { nameOf } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import { possibleMembers, withMember } from './containing.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { Group } from './section.tsx'

/** What belongs whole to a domain: components, and domains inside it. */
export function MemberChecks({ domain }: { readonly domain: FailureDomain }) {
  const text = useTexts(inspectorTexts)
  const apply = useApply()
  const { components, domains } = possibleMembers(useMeaning(), domain)
  const members = [
    ...components.map((row) => ({ id: row.id, label: nameOf(row) })),
    ...domains.map((row) => ({ id: row.id, label: text.domainMember(nameOf(row)) })),
  ]
  if (members.length === 0) return null
  return (
    <Group title={text.belongs}>
      <p className="text-xs text-muted">{text.belongsHint}</p>
      <div className="grid max-h-64 gap-2 overflow-y-auto p-1">
        {members.map(({ id, label }) => (
          <CheckField
            key={id}
            label={label}
            checked={domain.contains?.includes(id) ?? false}
            onChange={(isIn) => apply(changeDomain(domain.id, { contains: withMember(domain, id, isIn) }))}
          />
        ))}
      </div>
    </Group>
  )
}
