import { forecast } from '#lib/engine/forecast.ts'
import { isSymptom, type LateAnswer, type LateQuestion } from './late-answer.ts'
import { keyOfBreak } from './ranked-answer.ts'

// Reckons beside the page, which ends this worker when the board changes.
self.onmessage = ({ data: { board, down } }: MessageEvent<LateQuestion>) => {
  const {
    breaks,
    objectives = [],
    retries = [],
  } = forecast(board, {
    down,
    at: 1,
    parts: ['symptoms', 'objectives', 'retries'],
  })
  const causes = new Map(breaks.filter(isSymptom).map((row) => [keyOfBreak(row), row.symptomOf]))
  const answer: LateAnswer = { objectives, retries, causes }
  self.postMessage(answer)
}
