'use client'

import { useState } from 'react'
import { useMeaning } from '#components/board/use-session.ts'
import { useBreakWords } from '#components/forecast/break-words.ts'
import { useForecast } from '#components/forecast/use-forecast.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { nameOf } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { Replay } from '#lib/templates/replays.ts'
import { replayTexts } from './replay-texts.ts'
import { useIsAnswerHidden } from './use-is-answer-hidden.ts'
import { hideAnswer, showAnswer, useReplay } from './use-replay.ts'

/** On the board of a famous outage: the question, a guess, and what broke when somebody asks. */
export function ReplayCard() {
  const replay = useReplay()
  return replay && <Card key={replay.id} replay={replay} />
}

function Card({ replay }: { readonly replay: Replay }) {
  const text = useTexts(replayTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const isHidden = useIsAnswerHidden()
  const [guess, setGuess] = useState('')
  return (
    <section
      aria-label={replay.title[language]}
      className="mb-5 grid gap-3 rounded-2xl border border-line bg-raised p-4"
    >
      <div className="grid gap-1">
        <p className="text-xs font-semibold text-muted">
          {text.replay} · {replay.title[language]}
        </p>
        <h2 className="text-lg leading-snug font-semibold text-balance">{replay.question[language]}</h2>
      </div>
      {isHidden ? (
        <>
          <SelectField
            label={text.guess}
            value={guess}
            options={[
              { value: '', label: text.noGuess },
              ...board.components.map((row) => ({ value: String(row.id), label: nameOf(row) })),
            ]}
            onChange={setGuess}
          />
          <Button look="strong" className="justify-self-start" onClick={() => showAnswer(replay, board)}>
            {text.show}
          </Button>
          <p className="text-xs text-muted">{text.hint}</p>
        </>
      ) : (
        <Answer replay={replay} guess={guess} />
      )}
    </section>
  )
}

function Answer({ replay, guess }: { readonly replay: Replay; readonly guess: string }) {
  const text = useTexts(replayTexts)
  const language = useLanguage((state) => state.language)
  const [first] = useForecast().breaks
  const { components, domains } = useMeaning()
  const guessed = components.find(({ id }) => id === guess)
  const down = domains.filter(({ id }) => replay.down.includes(id)).map(nameOf)
  return (
    <div className="grid gap-3 text-sm">
      {guessed && (
        <p className="font-semibold">
          {first?.component === guess ? text.right(nameOf(guessed)) : text.youSaid(nameOf(guessed))}
        </p>
      )}
      <Part title={text.whatBroke}>{replay.whatBroke[language]}</Part>
      <Part title={text.boardSays}>
        {down.length > 0 && `${text.without(down.join(', '))} `}
        {first && <BoardLine first={first} />}
      </Part>
      <Part title={text.numbers}>{replay.numbers[language]}</Part>
      <p className="text-xs">
        {text.source}:{' '}
        <a href={replay.source} target="_blank" rel="noreferrer" className="text-select underline">
          {replay.source}
        </a>
      </p>
      <Button look="quiet" className="justify-self-start" onClick={hideAnswer}>
        {text.again}
      </Button>
    </div>
  )
}

function BoardLine({ first }: { readonly first: Break }) {
  const text = useTexts(replayTexts)
  const { name, limit, multiple, because } = useBreakWords(first)
  return (
    <>
      {text.boardLine(name, limit, multiple)} <span className="text-muted">{because}</span>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <h3 className="text-xs font-semibold text-muted">{title}</h3>
      <p>{children}</p>
    </div>
  )
}
