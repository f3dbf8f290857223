import { useLanguage } from '#components/language/use-language.ts'
import type { Language } from '#lib/language/language.ts'
import { numberText } from '#lib/language/number-text.ts'

/** A share as a bar with its name and number; `error` is one standard error. */
export function ShareBar({
  name,
  share,
  error = 0,
}: {
  readonly name: string
  readonly share: number
  readonly error?: number
}) {
  const language = useLanguage((state) => state.language)
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-2 text-sm">
      <span className="truncate">{name}</span>
      <span className="tabular-nums">
        {shareText(share, language)}
        {error > 0.0005 && <span className="text-muted text-xs"> ±{percent(error, language)}</span>}
      </span>
      <span className="col-span-2 h-1.5 overflow-hidden rounded-full bg-raised" aria-hidden="true">
        <span className="block h-full rounded-full bg-break" style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  )
}

function percent(value: number, language: Language): string {
  return numberText(Math.round(value * 1000) / 10, language)
}

/** What is not certain is neither 0 nor 100 %. */
function shareText(share: number, language: Language): string {
  if (share > 0 && share < 0.0005) return '< 0.1 %'
  if (share < 1 && share >= 0.9995) return '> 99.9 %'
  return `${percent(share, language)} %`
}
