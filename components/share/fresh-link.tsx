'use client'

import { encode } from 'uqr'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { inputLook } from '#components/ui/field.tsx'
import { say } from '#components/ui/notices.ts'
import { shareTexts } from './share-texts.ts'

/** A link that has just been made, to copy or to scan. */
export function FreshLink({ address }: { readonly address: string }) {
  const text = useTexts(shareTexts)
  const { data: rows, size } = encode(address, { border: 2 })
  const squares = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => say(text.copied),
      () => say(text.copyFailed),
    )
  return (
    <div className="grid justify-items-center gap-2 rounded-xl border border-line p-3">
      <div className="flex w-full gap-2">
        <input readOnly aria-label={text.fresh} value={address} className={inputLook} />
        <Button onClick={() => void copy()}>{text.copy}</Button>
      </div>
      <p className="w-full text-muted text-xs">{text.freshHint}</p>
      <svg role="img" aria-label={text.code} viewBox={`0 0 ${size} ${size}`} className="size-36">
        <rect width={size} height={size} fill="white" />
        <path d={squares.join('')} fill="black" shapeRendering="crispEdges" />
      </svg>
    </div>
  )
}
