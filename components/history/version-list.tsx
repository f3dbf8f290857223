'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { historyTexts } from './history-texts.ts'
import type { Version } from './version-api.ts'

/** Every version that is kept, newest first. */
export function VersionList({
  versions,
  chosen,
  onChoose,
}: {
  readonly versions: readonly Version[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}) {
  const text = useTexts(historyTexts)
  const language = useLanguage((state) => state.language)
  if (versions.length === 0) return <p className="text-muted text-sm">{text.noVersions}</p>
  return (
    <ul aria-label={text.versions} className="grid gap-1">
      {versions.map(({ id, name, author, madeAt }) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={id === chosen}
            className={`grid w-full rounded-lg border px-3 py-1.5 text-left text-sm hover:bg-raised ${id === chosen ? 'border-select' : 'border-line'}`}
            onClick={() => onChoose(id)}
          >
            <span className={name === null ? 'text-muted' : 'font-semibold'}>{name ?? text.automatic}</span>
            <span className="text-muted text-xs">
              {new Date(madeAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' })}
              {name !== null && ` · ${text.by(author.name)}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
