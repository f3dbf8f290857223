'use client'

import { useSession } from '#components/board/use-session.ts'
import { useShow } from '#components/canvas/use-show.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { type Template, templates } from '#lib/templates/templates.ts'
import { isBlank } from './is-blank.ts'
import { startTexts } from './start-texts.ts'

/** On an empty board: the templates, each one click away. The board keeps the title that somebody gave it. */
export function TemplateOffer() {
  const text = useTexts(startTexts)
  const language = useLanguage((state) => state.language)
  const { document: shared } = useSession()
  const show = useShow()

  async function take({ load }: Template): Promise<void> {
    const [content, { readBoardFile }] = await Promise.all([load(), import('#lib/exchange/board-file.ts')])
    const { board } = readBoardFile(content)
    const now = shared.reading().board
    // Somebody may have begun to draw while it was loading.
    if (board === null || !isBlank(now)) return
    shared.replace({ ...board, title: now.title === '' ? board.title : now.title })
    requestAnimationFrame(() => show.whole(250))
  }

  return (
    <section aria-label={text.templates} className="grid gap-2">
      <h3 className="text-xs font-semibold text-muted">{text.templates}</h3>
      {templates.map((template) => (
        <button
          key={template.id}
          type="button"
          className="grid gap-0.5 rounded-xl border border-line p-3 text-left hover:bg-raised"
          onClick={() => void take(template)}
        >
          <span className="text-sm font-semibold">{template.title[language]}</span>
          <span className="text-xs text-muted">{template.summary[language]}</span>
        </button>
      ))}
    </section>
  )
}
