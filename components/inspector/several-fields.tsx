'use client'

import { useTexts } from '#components/language/use-language.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { SeveralComponents } from './several-components.tsx'
import { SeveralConnections } from './several-connections.tsx'
import type { SeveralItems } from './subject.ts'

/** How many of what is selected, and the fields that make sense for all of one kind. */
export function SeveralFields({ items }: { readonly items: SeveralItems }) {
  const text = useTexts(inspectorTexts)
  const { components, connections, domains, notes } = items
  const counts = [
    components.length > 0 ? text.componentCount(components.length) : '',
    connections.length > 0 ? text.connectionCount(connections.length) : '',
    domains.length > 0 ? text.domainCount(domains.length) : '',
    notes.length > 0 ? text.noteCount(notes.length) : '',
  ].filter((words) => words !== '')
  return (
    <>
      <div>
        <h2 className="text-base font-semibold">
          {text.several(components.length + connections.length + domains.length + notes.length)}
        </h2>
        <p className="text-xs text-muted">{counts.join(', ')}</p>
      </div>
      {components.length > 0 && <SeveralComponents components={components} />}
      {connections.length > 0 && <SeveralConnections connections={connections} />}
    </>
  )
}
