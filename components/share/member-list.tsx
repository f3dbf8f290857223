'use client'

import { useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import type { BoardApi } from './board-api.ts'
import { shareTexts } from './share-texts.ts'
import { useListed } from './use-listed.ts'

const raisable = ['participant', 'editor', 'facilitator'] as const

/** Who has been let in, who of them is here, and what each may do. */
export function MemberList({ api, mayRaise }: { readonly api: BoardApi; readonly mayRaise: boolean }) {
  const text = useTexts(shareTexts)
  const people = useListed(api.people, 'people')
  return (
    <section aria-label={text.people}>
      <h3 className="mb-1 font-semibold text-sm">{text.people}</h3>
      <ul className="grid gap-2">
        {people.map(({ id, name, role, raisedRole, isHere }) => (
          <li key={id} className="flex items-center gap-2 text-sm">
            <span className="min-w-0 flex-1 truncate">
              {name}
              {isHere && <span className="ml-2 text-muted text-xs">{text.here}</span>}
            </span>
            {mayRaise && isHere ? (
              <SelectField
                label={text.roleOf(name)}
                value={raisedRole ?? 'link'}
                options={[
                  { value: 'link', label: raisedRole === null ? text.asLink(text[role]) : text.byLink },
                  ...raisable.map((value) => ({ value, label: text[value] })),
                ]}
                onChange={(value) =>
                  void api.raise(id, value === 'link' ? null : value).catch(() => say(text.failed))
                }
              />
            ) : (
              <span className="text-muted">{text[role]}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
