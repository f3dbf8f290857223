import type { SamplingStep } from '#lib/engine/uncertainty.ts'
import type { Language } from '#lib/language/language.ts'
import type { Console } from './console.ts'
import { reportTexts } from './report-texts.ts'

/** With no more draws than this the answer is there at once. */
const FEW = 16_384

/** Says after each tenth of many draws how far they are, beside the result. */
export function samplingProgress(console: Console, language: Language): (step: SamplingStep) => void {
  let told = 0
  return ({ drawn, samples }) => {
    const tenths = Math.floor((10 * drawn) / samples)
    if (samples <= FEW || tenths === told || drawn === samples) return
    told = tenths
    console.remark(reportTexts[language].drawn(drawn.toLocaleString('en'), samples.toLocaleString('en')))
  }
}
