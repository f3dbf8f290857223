import { isInput } from '#lib/model/row.ts'
import { type Box, drawingBoard, type Line } from './drawing-board.ts'
import type { ImportFile } from './import-file.ts'
import type { Imported } from './imported.ts'

const MOST_LINES = 10_000
const item = /^([ \t]*)(?:[-*+•] +)?([\p{L}\p{N}][^{}[\]<>|;:]{0,199})$/u

/** Whether a text is a list of names, some of them indented or with arrows, and neither prose nor broken YAML. */
export function isIndentedList({ text, trees }: ImportFile): boolean {
  const lines = linesOf(text)
  if (lines.length < 2 || lines.length > MOST_LINES || trees.some(isInput)) return false
  const isStructured = lines.some((line) => /^[ \t]/.test(line) || line.includes('->') || line.includes('→'))
  return isStructured && lines.every((line) => item.test(line.replaceAll('->', '→')))
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '')
}

/**
 * An indented list as a board: what stands under a name is called by it, and so is what stands behind an arrow. The
 * same name is the same component; `(queue)` behind a name says its kind, `×3` its instances.
 */
export function indentedListBoard([file]: readonly ImportFile[], title: string): Imported {
  const boxes = new Map<string, Box>()
  const lines = new Map<string, Line>()
  const above: { depth: number; key: string }[] = []
  function box(written: string): string {
    const [, name = '', hint, count] =
      /^(.*?)(?: *\(([^()]*)\))?(?: *[x×](\d{1,6}))?$/u.exec(written.trim()) ?? []
    const key = name.trim().toLowerCase()
    const before = boxes.get(key)
    boxes.set(key, {
      ...(before ?? { key, name: name.trim() }),
      ...(hint === undefined ? {} : { hint }),
      ...(count === undefined ? {} : { fields: { instances: Number(count) } }),
    })
    return key
  }
  function call(from: string, to: string): void {
    if (from !== to) lines.set(`${from}\n${to}`, { from, to })
  }
  for (const line of linesOf(file?.text ?? '').slice(0, MOST_LINES)) {
    const [, indent = '', words = ''] = item.exec(line.replaceAll('->', '→')) ?? []
    const steps = words.split('→').map((part) => part.split(',').map(box))
    const depth = indent.replaceAll('\t', '    ').length
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop()
    const [first = []] = steps
    for (const key of first) if (above.length > 0) call(above.at(-1)?.key ?? '', key)
    for (const [index, targets] of steps.entries())
      for (const from of index === 0 ? [] : (steps[index - 1] ?? [])) for (const to of targets) call(from, to)
    above.push({ depth, key: first[0] ?? '' })
  }
  return drawingBoard(
    { boxes: [...boxes.values()], lines: [...lines.values()], groups: [], report: [] },
    title,
  )
}
