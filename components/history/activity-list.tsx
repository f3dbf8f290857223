'use client'

import { useCallback, useState } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { useListed } from '#components/share/use-listed.ts'
import { Button } from '#components/ui/button.tsx'
import { activityText } from './activity-text.ts'
import { historyTexts } from './history-texts.ts'
import { ACTIVITY_PAGE, type VersionApi } from './version-api.ts'

/** The server answers no more entries at once. */
const MOST = 200

/** Who did what when, newest first. */
export function ActivityList({ api }: { readonly api: VersionApi }) {
  const text = useTexts(historyTexts)
  const language = useLanguage((state) => state.language)
  const [asked, setAsked] = useState(ACTIVITY_PAGE)
  const entries = useListed(
    useCallback(() => api.activity(asked), [api, asked]),
    'activity',
  )
  return (
    <div className="grid gap-2">
      <ul aria-label={text.activity} className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.number} className="flex flex-wrap gap-x-3 py-1.5 text-sm">
            <span className="min-w-0 flex-1">{activityText(entry, language)}</span>
            <time dateTime={new Date(entry.at).toISOString()} className="text-muted text-xs">
              {new Date(entry.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          </li>
        ))}
      </ul>
      {entries.length === asked && asked < MOST && (
        <Button
          className="justify-self-start"
          onClick={() => setAsked(Math.min(asked + ACTIVITY_PAGE, MOST))}
        >
          {text.older}
        </Button>
      )}
    </div>
  )
}
