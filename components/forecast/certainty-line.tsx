'use client'

import { changeScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { certainty as certaintyText } from '#lib/language/certainty.ts'
import { forecastTexts } from './forecast-texts.ts'
import { useAskedBoard } from './use-asked-board.ts'
import type { Certainty } from './use-certainty.ts'
import { useHasPromises } from './use-late-answer.ts'

/** How sure the answer is, in one sentence, and the way to all that is known of it. */
export function CertaintyLine({
  certainty,
  isOld,
}: {
  readonly certainty: Certainty
  /** It is about another answer: its room is kept, so that what stands below does not jump. */
  readonly isOld: boolean
}) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useAskedBoard()
  const hasPromises = useHasPromises()
  return (
    <section aria-label={text.confidence} className={`grid gap-1 px-2 text-xs ${isOld ? 'invisible' : ''}`}>
      <p className="text-muted">
        {certainty !== 'certain' && hasPromises && `${text.limitsAlone} `}
        {certainty === 'certain' ? text.allCertain : certaintyText(certainty, board, language)}
      </p>
      {certainty !== 'certain' && (
        <button
          type="button"
          className="min-h-6 justify-self-start font-medium text-select underline underline-offset-2"
          onClick={() => changeScreen({ part: 'sure' })}
        >
          {text.sureMore}
        </button>
      )}
    </section>
  )
}
