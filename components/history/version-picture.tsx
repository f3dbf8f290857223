'use client'

import { useMemo } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { isDark } from '#components/language/use-theme.ts'
import { useRoom } from '#components/workshop/use-room.ts'
import { forecast } from '#lib/engine/forecast.ts'
import { diagramSvg } from '#lib/exchange/diagram-svg.ts'
import type { Board } from '#lib/model/board.ts'
import { hidesAnswer } from '#lib/workshop/room.ts'
import { historyTexts } from './history-texts.ts'

/** A board to look at: the picture that an export of it would be, without the answer while that is sealed. */
export function VersionPicture({ board, name }: { readonly board: Board; readonly name: string }) {
  const text = useTexts(historyTexts)
  const language = useLanguage((state) => state.language)
  const isHidden = useRoom(hidesAnswer)
  const address = useMemo(() => {
    const answer = isHidden ? {} : { forecast: forecast(board, { at: 1, parts: [] }) }
    const svg = diagramSvg(board, {
      ...answer,
      at: 1,
      theme: isDark() ? 'dark' : 'light',
      language,
    })
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  }, [board, language, isHidden])
  return (
    // biome-ignore lint/performance/noImgElement: the picture is made here; there is nothing to load or to resize
    <img
      src={address}
      alt={text.picture(name)}
      className="max-h-72 w-full rounded-xl border border-line bg-canvas object-contain"
    />
  )
}
