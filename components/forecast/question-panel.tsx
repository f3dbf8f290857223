'use client'

import { useMemo } from 'react'
import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { teamQuestions } from '#lib/model/team-question.ts'
import { openAnchors } from './answered.ts'
import { QuestionCard } from './question-card.tsx'
import { questionTexts } from './question-texts.ts'

/** The questions that the board raises, those still open first. */
export function QuestionPanel() {
  const text = useTexts(questionTexts)
  const board = useMeaning()
  const questions = useMemo(() => teamQuestions(board), [board])
  const [open, answered] = [true, false].map((isOpen) =>
    questions.filter((question) => openAnchors(question, board.answers).length > 0 === isOpen),
  )
  if (questions.length === 0)
    return <p className="rounded-xl bg-raised p-4 text-muted text-sm">{text.none}</p>
  return (
    <section aria-label={text.title} className="grid gap-3">
      <p className="text-muted text-sm">{text.hint}</p>
      <p role="status" className="text-xs font-semibold">
        {text.progress(String(answered?.length ?? 0), String(questions.length))}
      </p>
      {[...(open ?? []), ...(answered ?? [])].map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
    </section>
  )
}
