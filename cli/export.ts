import { forecast } from '#lib/engine/forecast.ts'
import {
  type ExportFormat,
  type ExportSubject,
  exported,
  exportFormats,
  exportSubjects,
  subjectsIn,
} from '#lib/exchange/exported.ts'
import { exportedPdf, type PdfExport } from '#lib/exchange/exported-pdf.ts'
import { papers } from '#lib/exchange/paper.ts'
import type { Board } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { boardInput, problemLine } from './board-input.ts'
import { type Command, type Console, type ExitStatus, exitStatus } from './console.ts'
import { downOption } from './down-option.ts'
import { multipleOption } from './multiple-option.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { raster, type Scale, scales } from './raster.ts'

const known = { values: ['--to', '--what', '--at', '--down', '--paper', '--scale'], flags: [] }
const formats = exportFormats.join(', ')

/** The diagram, the blueprint and the checklist as files for elsewhere. */
export const exportCommand: Command = {
  summary: 'the diagram, the blueprint or the checklist, in another format',
  usage: `hundredfold export FILE --to FORMAT [options]     The diagram, the blueprint or the checklist.

  --to FORMAT       ${formats}
  --what WHAT       diagram, blueprint or checklist; where a format carries one only, that one
  --at N            the multiple of today to look at (the board's own, else 100)
  --down A[,B]      with these failure domains lost
  --paper a4|letter the sheets of a PDF (a4)
  --scale 1|2|4     how many pixels of a PNG stand for one of the picture (2)
  --lang en|ko      the language of the file`,
  run,
}

function run(words: readonly string[], console: Console): ExitStatus | Promise<ExitStatus> {
  const input = boardInput(words, known, console)
  if (input === null) return exitStatus.unusable
  const { board, errors, language, values } = input
  for (const problem of errors) console.remark(problemLine(problem, language))
  if (board === null) return exitStatus.unusable
  const target = targetOf(values['--to'], values['--what'])
  const at = multipleOption('--at', values['--at'])
  const down = downOption(values['--down'], board)
  const paper = papers.find((name) => name === (values['--paper'] ?? 'a4'))
  for (const wrong of [target, at, down]) if (typeof wrong === 'string') console.remark(wrong)
  const scale = scales.find((each) => String(each) === (values['--scale'] ?? '2'))
  if (paper === undefined) console.remark(`--paper takes a4 or letter, not ${values['--paper']}.`)
  if (scale === undefined) console.remark(`--scale takes 1, 2 or 4, not ${values['--scale']}.`)
  if (
    typeof target === 'string' ||
    typeof at === 'string' ||
    typeof down === 'string' ||
    paper === undefined ||
    scale === undefined
  ) {
    return exitStatus.unusable
  }
  const answer = forecast(board, { ...(at === undefined ? {} : { at }), down })
  const { format, subject } = target
  if (format === 'pdf') {
    return printed(board, answer, console, {
      subject: subject === 'diagram' ? subject : 'blueprint',
      language,
      down,
      paper,
    })
  }
  if (format === 'png') {
    return drawn(exported(board, answer, { format: 'svg', language, down }), scale, console)
  }
  // the console ends the last line itself
  console.result(exported(board, answer, { ...target, format, language, down }).replace(/\n$/, ''))
  return exitStatus.done
}

async function printed(
  board: Board,
  answer: Forecast,
  console: Console,
  wanted: Omit<PdfExport, 'createdAt' | 'fonts'>,
): Promise<ExitStatus> {
  const createdAt = new Date().toISOString()
  console.bytes(await exportedPdf(board, answer, { ...wanted, createdAt, fonts: pdfFonts() }))
  return exitStatus.done
}

async function drawn(svg: string, scale: Scale, console: Console): Promise<ExitStatus> {
  console.bytes(await raster(svg, scale))
  return exitStatus.done
}

function targetOf(
  to: string | undefined,
  what: string | undefined,
): { readonly format: ExportFormat; readonly subject?: ExportSubject } | string {
  if (to === undefined) return `Say what to export to: --to takes one of ${formats}.`
  const format = exportFormats.find((name) => name === to)
  if (format === undefined) return `--to takes one of ${formats}, not ${to}.`
  if (what === undefined) return { format }
  const subject = exportSubjects.find((name) => name === what)
  if (subject === undefined) return `--what takes diagram, blueprint or checklist, not ${what}.`
  const carried = subjectsIn(format)
  return carried.includes(subject)
    ? { format, subject }
    : `${format} carries the ${carried.join(' or the ')}, not the ${subject}.`
}
