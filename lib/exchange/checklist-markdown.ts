import type { Language } from '#lib/language/language.ts'
import { limitTitle } from '#lib/language/limit-title.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { quantityName } from '#lib/language/quantity-name.ts'
import { stageNames } from '#lib/language/words.ts'
import type { Board } from '#lib/model/board.ts'
import { type ChecklistStage, checklistStages } from '#lib/model/checklist-item.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { type ChecklistEntry, checklistEntries } from './checklist-entries.ts'
import { GAP } from './checklist-gap.ts'
import { type ChecklistTexts, checklistTexts } from './checklist-texts.ts'
import { commentText } from './comment-text.ts'
import { fieldText } from './field-text.ts'
import { markdownText } from './markdown-text.ts'
import { suggestedItems } from './suggested-items.ts'

/**
 * The checklist as Markdown, a task list where those are known: what breaks first, and what to do before 3×, 10×, 30×
 * and 100×, with a visible gap where an owner or a date is missing. `day` is written when it is given; there is no
 * clock here.
 */
export function checklistMarkdown(
  board: Board,
  forecast: Forecast,
  language: Language,
  day?: string,
): string {
  const text = checklistTexts[language]
  const entries = checklistEntries(board, forecast, language)
  const title = board.title.trim() === '' ? text.untitled : markdownText(board.title)
  const blocks = [
    `# ${text.title(title)}`,
    ...(day === undefined ? [] : [text.date(markdownText(day))]),
    `**${text.question(multipleText(forecast.at, language))}**`,
    firstText(board, forecast, language),
    ...unknownsBlocks(board, forecast, language),
    ...checklistStages
      .map((stage) => ({ stage, lines: linesOf(entries, stage, text) }))
      .filter(({ lines }) => lines.length > 0)
      .map(({ stage, lines }) => `## ${checklistStageName(stage, language)}\n\n${lines.join('\n')}`),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** What a group of items is called. */
export function checklistStageName(stage: ChecklistStage, language: Language): string {
  return stage === 'accepted' ? checklistTexts[language].accepted : stageNames[language][stage]
}

function firstText(board: Board, forecast: Forecast, language: Language): string {
  const text = checklistTexts[language]
  const [first] = suggestedItems(board, forecast)
  if (first === undefined) return text.nothing
  const { componentName, limits, break: item } = first
  const multiple = multipleText(item.multiple, language)
  return text.first(
    markdownText(componentName),
    markdownText(limitTitle(item.limit, limits, language)),
    multiple,
  )
}

function unknownsBlocks(board: Board, { unknowns }: Forecast, language: Language): string[] {
  const text = checklistTexts[language]
  if (unknowns.length === 0) return []
  const lines = unknowns.map(
    (path) =>
      `- [ ] ${markdownText(quantityName(path, board, language))} <!-- ${commentText(`unknown:${path}`)} -->`,
  )
  return [`## ${text.findFirst}`, text.findFirstWhy, lines.join('\n')]
}

function linesOf(entries: readonly ChecklistEntry[], stage: ChecklistStage, text: ChecklistTexts): string[] {
  return entries.filter((entry) => entry.stage === stage).map((entry) => entryLine(entry, text))
}

function entryLine(entry: ChecklistEntry, text: ChecklistTexts): string {
  const { id, about, why, owner, due, evidence, size, status, risk, expires } = entry
  const plain = [entry.text, about, why].filter((part = '') => part.trim() !== '')
  const fields = [
    [text.owner, owner ?? GAP],
    [text.due, due ?? GAP],
    [text.evidence, evidence ?? GAP],
    [text.size, size],
    [text.status, status === 'doing' ? text.doing : undefined],
    [text.risk, risk],
    [text.expires, expires ?? (entry.stage === 'accepted' ? GAP : undefined)],
  ] as const
  const parts = [
    ...plain.map((part = '') => fieldText(part)),
    ...fields.flatMap(([label, value]) => {
      if (value === undefined) return []
      return [`${label}: ${value === GAP || value.trim() === '' ? GAP : fieldText(value)}`]
    }),
  ]
  return `- [${status === 'done' ? 'x' : ' '}] ${parts.join(' · ')} <!-- ${commentText(id)} -->`
}
