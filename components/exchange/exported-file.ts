import { useScreen } from '#components/board/screen.ts'
import { selectedFragment } from '#components/canvas/pasting.ts'
import { isDark } from '#components/language/use-theme.ts'
import { roomNow } from '#components/workshop/use-room.ts'
import type { PdfExport } from '#lib/exchange/exported-pdf.ts'
import type { Language } from '#lib/language/language.ts'
import type { Board } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { hidesAnswer } from '#lib/workshop/room.ts'
import type { ExportChoice, ExportFormat, ExportSubject, ExportWish } from './export-choice.ts'
import { fileName } from './file-name.ts'
import { raster } from './raster.ts'

/** A file on its way out. */
export interface ExportedFile {
  readonly content: Blob
  readonly name: string
}

/** How the files of each format end, and what they are. */
const kinds: Readonly<Record<ExportFormat, readonly [ending: string, type: string]>> = {
  png: ['png', 'image/png'],
  svg: ['svg', 'image/svg+xml'],
  pdf: ['pdf', 'application/pdf'],
  html: ['html', 'text/html'],
  markdown: ['md', 'text/markdown'],
  csv: ['csv', 'text/csv'],
  mermaid: ['mmd', 'text/plain'],
  drawio: ['drawio', 'application/xml'],
  excalidraw: ['excalidraw', 'application/json'],
  d2: ['d2', 'text/plain'],
  structurizr: ['structurizr.json', 'application/json'],
  canvas: ['canvas', 'application/json'],
  json: ['json', 'application/json'],
  yaml: ['yaml', 'application/yaml'],
}
/** Files of one board that would have the same name otherwise. */
const marks: Readonly<Record<ExportSubject, string>> = {
  diagram: '',
  blueprint: 'blueprint.',
  checklist: 'checklist.',
  board: 'hundredfold.',
}

/** What is chosen when nobody chooses: the screen as it is. */
export function usualChoice(wish: ExportWish, language: Language): ExportChoice {
  const { multiple, down } = useScreen.getState()
  const look = { onlySelected: false, dark: isDark(), transparent: false, scale: 2, paper: 'a4' } as const
  return { ...wish, language, at: multiple, down: [...down], ...look }
}

/** Makes the file. What answers and writes is loaded when it is used. */
export async function exportedFile(board: Board, choice: ExportChoice): Promise<ExportedFile> {
  const [ending, type] = kinds[choice.format]
  const { forecast } = await import('#lib/engine/forecast.ts')
  const answer = forecast(board, { at: choice.at, down: choice.down })
  const content = await contentOf(partOf(board, choice), answer, choice)
  return {
    content: content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` }),
    name: fileName(board.title, `${marks[choice.subject]}${ending}`),
  }
}

function partOf(board: Board, { subject, onlySelected }: ExportChoice): Board {
  if (subject !== 'diagram' || !onlySelected) return board
  return selectedFragment(board, useScreen.getState().selection) ?? board
}

async function contentOf(board: Board, answer: Forecast, choice: ExportChoice): Promise<string | Blob> {
  const { subject, format, language, down } = choice
  switch (format) {
    case 'svg':
      return svgOf(board, answer, choice)
    case 'png':
      return raster(await svgOf(board, answer, choice), choice.scale)
    case 'pdf':
      return pdfOf(board, answer, choice)
    default: {
      const { exported } = await import('#lib/exchange/exported.ts')
      return exported(board, answer, {
        format,
        subject: subject === 'board' ? 'diagram' : subject,
        language,
        down,
      })
    }
  }
}

async function svgOf(board: Board, forecast: Forecast, choice: ExportChoice): Promise<string> {
  const { diagramSvg } = await import('#lib/exchange/diagram-svg.ts')
  const { at, down, dark, transparent, language } = choice
  const look = { down, theme: dark ? 'dark' : 'light', transparent, language } as const
  // while the answer is sealed, a picture is the drawing alone
  return diagramSvg(board, hidesAnswer(roomNow()) ? look : { ...look, forecast, at })
}

async function pdfOf(board: Board, answer: Forecast, choice: ExportChoice): Promise<Blob> {
  const [{ pdfInWorker }, { pdfFonts }] = await Promise.all([
    import('./pdf-in-worker.ts'),
    import('./pdf-fonts.ts'),
  ])
  const { subject, language, down, paper } = choice
  const wanted: PdfExport = {
    ...{ subject: subject === 'diagram' ? subject : 'blueprint', language, down, paper },
    ...{ createdAt: new Date().toISOString(), fonts: await pdfFonts() },
  }
  const bytes = await pdfInWorker({ board, forecast: answer, wanted })
  return new Blob([bytes], { type: 'application/pdf' })
}
