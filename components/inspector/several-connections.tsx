'use client'

import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { changeConnection } from '#lib/document/connection-commands.ts'
import { connectionModeNames } from '#lib/language/words.ts'
import { type Connection, connectionModes } from '#lib/model/connection.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { Section } from './section.tsx'
import { SharedChoice } from './shared-choice.tsx'

/** What several connections can be given at once, in one step. */
export function SeveralConnections({ connections }: { readonly connections: readonly Connection[] }) {
  const text = useTexts(inspectorTexts)
  const modes = connectionModeNames[useLanguage((state) => state.language)]
  const apply = useApply()
  return (
    <Section title={text.connectionCount(connections.length)}>
      <SharedChoice
        label={text.mode}
        values={connections.map(({ mode }) => mode ?? 'sync')}
        options={connectionModes.map((value) => ({ value, label: modes[value] }))}
        onChange={(mode) => apply(connections.flatMap(({ id }) => changeConnection(id, { mode })))}
      />
    </Section>
  )
}
