import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import type { LoadState } from '#lib/model/load-state.ts'
import { canvasTexts } from './canvas-texts.ts'

const looks = {
  broken: { Icon: OctagonX, look: 'bg-break-soft px-1.5 text-break' },
  near: { Icon: TriangleAlert, look: 'bg-near-soft px-1.5 text-near' },
  safe: { Icon: CircleCheck, look: 'text-safe' },
} as const

/** How something stands at the chosen multiple, by shape and words as well as colour. */
export function LoadBadge({ load }: { readonly load: LoadState }) {
  const text = useTexts(canvasTexts)
  const { Icon, look } = looks[load.kind]
  const share = load.used === null ? '' : ` ${percent(load.used)}`
  return (
    <span className={`inline-flex items-center gap-1 rounded-full text-[11px] leading-4 font-medium ${look}`}>
      <Icon size={12} aria-hidden="true" />
      {text[load.kind]}
      <span className="tabular-nums">{share}</span>
    </span>
  )
}

function percent(share: number): string {
  if (share >= 10) return `${Math.round(share)}×`
  return `${Math.round(share * 100)} %`
}
