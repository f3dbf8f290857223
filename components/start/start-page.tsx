'use client'

import { FilePlus2, FolderOpen } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { importEndings } from '#components/exchange/import-endings.ts'
import { LanguageSwitch } from '#components/language/language-switch.tsx'
import { recallLanguage, useLanguage, useTexts } from '#components/language/use-language.ts'
import { recallTheme } from '#components/language/use-theme.ts'
import { replays } from '#lib/templates/replays.ts'
import { templates } from '#lib/templates/templates.ts'
import { RecentList } from './recent-list.tsx'
import { StartCard } from './start-card.tsx'
import { startTexts } from './start-texts.ts'
import { type Started, startBoard, startFromFiles, startFromText } from './starting.ts'
import { TroubleNote } from './trouble-note.tsx'

/** The front page: an empty board, a template, a file, or one of the boards opened before. */
export function StartPage() {
  const text = useTexts(startTexts)
  const language = useLanguage((state) => state.language)
  const router = useRouter()
  const file = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Exclude<Started, { kind: 'started' }> | null>(null)
  useEffect(() => {
    recallLanguage()
    recallTheme()
  }, [])

  async function start(work: () => Promise<Started>): Promise<void> {
    setBusy(true)
    setTrouble(null)
    const started = await work()
    if (started.kind === 'started') router.push(started.address)
    else {
      setBusy(false)
      setTrouble(started)
    }
  }

  return (
    <main
      className="mx-auto grid max-w-4xl gap-10 px-6 py-16"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const dropped = [...event.dataTransfer.files]
        if (dropped.length > 0) void start(() => startFromFiles(dropped))
      }}
    >
      <header className="grid gap-3">
        <div className="flex items-center justify-between">
          <p className="text-lg font-extrabold tracking-tight">
            100<span className="text-break">×</span> Hundredfold
          </p>
          <LanguageSwitch />
        </div>
        <h1 className="max-w-2xl text-4xl leading-tight font-bold tracking-tight text-balance">
          {text.promise}
        </h1>
        <p className="max-w-2xl text-lg text-muted">{text.explain}</p>
      </header>

      <div className="grid gap-3 sm:grid-cols-2">
        <StartCard
          disabled={busy}
          icon={<FilePlus2 aria-hidden="true" />}
          title={text.empty}
          onClick={() => void start(() => startBoard(null))}
        />
        <StartCard
          disabled={busy}
          icon={<FolderOpen aria-hidden="true" />}
          title={text.import}
          summary={text.importHint}
          onClick={() => file.current?.click()}
        />
        <input
          ref={file}
          type="file"
          hidden
          aria-label={text.import}
          multiple
          accept={importEndings}
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])]
            event.target.value = ''
            if (chosen.length > 0) void start(() => startFromFiles(chosen))
          }}
        />
      </div>
      {busy && <p role="status">{text.busy}</p>}
      {trouble && <TroubleNote trouble={trouble} />}

      <section className="grid gap-3" aria-label={text.templates}>
        <h2 className="text-lg font-semibold">{text.templates}</h2>
        <div className="grid gap-3 sm:grid-cols-2">
          {templates.map((template) => (
            <StartCard
              key={template.id}
              title={template.title[language]}
              summary={template.summary[language]}
              source={template.source[language]}
              disabled={busy}
              onClick={() => void start(async () => startFromText(await template.load(), template.id))}
            />
          ))}
        </div>
      </section>
      <section className="grid gap-3" aria-label={text.replays}>
        <div>
          <h2 className="text-lg font-semibold">{text.replays}</h2>
          <p className="text-sm text-muted">{text.replaysHint}</p>
        </div>
        <div className="grid gap-3 sm:grid-cols-2">
          {replays.map((replay) => (
            <StartCard
              key={replay.id}
              title={replay.title[language]}
              summary={replay.question[language]}
              disabled={busy}
              onClick={() => void start(async () => startFromText(await replay.load(), replay.id))}
            />
          ))}
        </div>
      </section>
      <RecentList />
    </main>
  )
}
