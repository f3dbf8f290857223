'use client'

import { useMemo } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { Section } from '#components/inspector/section.tsx'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { questionText } from '#lib/language/question-text.ts'
import type { Anchor } from '#lib/model/note.ts'
import { teamQuestions } from '#lib/model/team-question.ts'
import { AnswerItem } from './answer-item.tsx'
import { isAbout, openAnchors } from './answered.ts'
import { questionTexts } from './question-texts.ts'

/** What the team answered about one thing, and how many questions about it are still open. */
export function AnchorAnswers({ on }: { readonly on: Anchor }) {
  const text = useTexts(questionTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const answers = board.answers.filter((answer) => isAbout(answer.on, on))
  const open = useMemo(
    () =>
      teamQuestions(board).filter((question) =>
        openAnchors(question, board.answers).some((anchor) => anchor !== undefined && isAbout(anchor, on)),
      ).length,
    [board, on],
  )
  if (answers.length + open === 0) return null
  return (
    <Section title={text.answers}>
      {answers.map((answer) => (
        <div key={answer.id} className="grid gap-1">
          <p className="font-medium text-xs">{questionText(answer.question, language)}</p>
          <AnswerItem answer={answer} />
        </div>
      ))}
      {open > 0 && (
        <Button
          className="justify-self-start"
          onClick={() => changeScreen({ tab: 'forecast', part: 'questions' })}
        >
          {text.toQuestions(String(open))}
        </Button>
      )}
    </Section>
  )
}
