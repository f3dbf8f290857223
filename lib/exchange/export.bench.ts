import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bench, describe } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { generatedBoard } from '#lib/engine/generated-board.ts'
import { diagramSvg } from './diagram-svg.ts'
import { exportedPdf } from './exported-pdf.ts'

const { resolve } = createRequire(import.meta.url)
const fonts = {
  regular: readFileSync(resolve('pretendard/dist/public/static/Pretendard-Regular.otf')),
  bold: readFileSync(resolve('pretendard/dist/public/static/Pretendard-Bold.otf')),
  emoji: readFileSync(resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')),
}

describe('1,000 components', () => {
  const bare = generatedBoard(1000)
  const components = bare.components.map((component, index) => ({
    ...component,
    position: { x: (index % 40) * 300, y: Math.floor(index / 40) * 160 },
  }))
  const board = { ...bare, components }
  const answer = forecast(board)
  const pages = { paper: 'a4', createdAt: '2026-11-22T05:00:00Z', language: 'en', fonts } as const

  bench('the diagram as SVG', () => {
    diagramSvg(board, { forecast: answer, theme: 'light', language: 'en' })
  })
  bench(
    'the blueprint as PDF',
    async () => {
      await exportedPdf(board, answer, { ...pages, subject: 'blueprint' })
    },
    { iterations: 3, warmupIterations: 1 },
  )
  bench(
    'the diagram as PDF',
    async () => {
      await exportedPdf(board, answer, { ...pages, subject: 'diagram' })
    },
    { iterations: 3, warmupIterations: 1 },
  )
})
