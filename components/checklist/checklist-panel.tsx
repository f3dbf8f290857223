'use client'

import { useBoard } from '#components/board/use-session.ts'
import { useBreakWords } from '#components/forecast/break-words.ts'
import { showOnCanvas } from '#components/forecast/shown-break.ts'
import { useForecast } from '#components/forecast/use-forecast.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import { stageNames } from '#lib/language/words.ts'
import { type Break, breakName, stages } from '#lib/model/forecast.ts'
import { checklistTexts } from './checklist-texts.ts'

/** What has to be done before which multiple; derived from the answer, never a copy of it. */
export function ChecklistPanel() {
  const text = useTexts(checklistTexts)
  const language = useLanguage((state) => state.language)
  const board = useBoard()
  const forecast = useForecast()
  const byName = new Map(forecast.breaks.map((aBreak) => [breakName(aBreak), aBreak]))
  const groups = stages
    .filter((stage) => stage !== 'beyond')
    .map((stage) => ({ stage, names: forecast.stages.find((group) => group.stage === stage)?.breaks ?? [] }))
    .filter(({ names }) => names.length > 0)

  async function copy(): Promise<void> {
    try {
      const { checklistMarkdown } = await import('#lib/exchange/checklist-markdown.ts')
      await navigator.clipboard.writeText(checklistMarkdown(board, forecast, language))
      say(text.copied)
    } catch {
      say(text.copyFailed)
    }
  }

  return (
    <section aria-label={text.title} className="grid gap-4">
      <p className="text-sm text-muted">{text.intro}</p>
      {groups.length === 0 ? (
        <p className="rounded-xl bg-raised p-4 text-sm text-muted">{text.empty}</p>
      ) : (
        <Button className="justify-self-start" onClick={() => void copy()}>
          {text.copy}
        </Button>
      )}
      {groups.map(({ stage, names }) => (
        <section key={stage} className="grid gap-1">
          <h3 className="text-sm font-semibold">{stageNames[language][stage]}</h3>
          <ul className="grid gap-1">
            {names.map((name) => {
              const aBreak = byName.get(name)
              return aBreak && <Item key={name} aBreak={aBreak} />
            })}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Item({ aBreak }: { readonly aBreak: Break }) {
  const words = useBreakWords(aBreak)
  return (
    <li>
      <button
        type="button"
        className="grid w-full grid-cols-[1fr_auto] gap-x-2 rounded-lg border border-line p-2 text-left hover:bg-raised"
        onClick={() => showOnCanvas(aBreak.component, aBreak.domain === true)}
      >
        <span className="text-sm font-medium">
          {words.name} · {words.limit}
        </span>
        <span className="text-sm font-semibold tabular-nums">{words.multiple}</span>
        <span className="col-span-2 text-xs text-muted">{words.because}</span>
      </button>
    </li>
  )
}
