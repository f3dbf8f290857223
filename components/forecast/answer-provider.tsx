'use client'

import type { ReactNode } from 'react'
import type { Forecast } from '#lib/model/forecast.ts'
import { ForecastContext } from './use-forecast.ts'
import { type Late, LateAnswerContext } from './use-late-answer.ts'

/** Gives what stands inside the answer, and what of it takes longer. */
export function AnswerProvider({
  answer,
  late,
  children,
}: {
  readonly answer: Forecast
  readonly late: Late
  readonly children: ReactNode
}) {
  return (
    <ForecastContext.Provider value={answer}>
      <LateAnswerContext.Provider value={late}>{children}</LateAnswerContext.Provider>
    </ForecastContext.Provider>
  )
}
