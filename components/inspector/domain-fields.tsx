'use client'

import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { changeDomain } from '#lib/document/domain-commands.ts'
import { domainKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import { domainKinds, type FailureDomain } from '#lib/model/domain.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { LimitList } from './limit-list.tsx'
import { MemberChecks } from './member-checks.tsx'
import { NameField } from './name-field.tsx'
import { QuantityField } from './quantity-field.tsx'
import { Pair, Section } from './section.tsx'
import { StandingFields } from './standing-fields.tsx'
import { SubjectTitle } from './subject-title.tsx'

/** What fails together: what it is, and what stands in it or belongs to it. */
export function DomainFields({ domain }: { readonly domain: FailureDomain }) {
  const text = useTexts(inspectorTexts)
  const kinds = domainKindNames[useLanguage((state) => state.language)]
  const apply = useApply()
  const { id, name, kind = 'other', availability, limits } = domain
  const change = (patch: Parameters<typeof changeDomain>[1]) => apply(changeDomain(id, patch))
  return (
    <>
      <SubjectTitle name={nameOf(domain)} word={text.domain} />
      <div className="grid gap-3">
        <Pair>
          <NameField name={name} placeholder={id} onCommit={(typed) => change({ name: typed })} />
          <SelectField
            label={text.kind}
            value={kind}
            options={domainKinds.map((value) => ({ value, label: kinds[value] }))}
            onChange={(chosen) => change({ kind: chosen })}
          />
        </Pair>
        <QuantityField
          label={text.availability}
          quantity={availability}
          unit={SHARE}
          bound="share"
          optional
          onCommit={(quantity) => change({ availability: quantity })}
        />
      </div>
      <StandingFields domain={domain} />
      <MemberChecks domain={domain} />
      <Section title={text.limits} hint={text.limitsHint}>
        <LimitList owner={{ table: 'domains', id }} limits={limits} />
      </Section>
    </>
  )
}
