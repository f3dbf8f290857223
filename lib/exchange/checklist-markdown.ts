import { because } from '#lib/language/because.ts'
import type { Language } from '#lib/language/language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { stageNames } from '#lib/language/words.ts'
import type { Board } from '#lib/model/board.ts'
import { type Forecast, stages } from '#lib/model/forecast.ts'
import { type ChecklistTexts, checklistTexts } from './checklist-texts.ts'
import { markdownText } from './markdown-text.ts'
import { pathText } from './path-text.ts'
import { type SuggestedItem, suggestedItems } from './suggested-items.ts'

/**
 * The checklist as Markdown: what breaks first, and what to do before 3×, 10×, 30× and 100× with room for an owner, a
 * date and evidence. `day` is written when it is given; there is no clock here.
 */
export function checklistMarkdown(
  board: Board,
  forecast: Forecast,
  language: Language,
  day?: string,
): string {
  const text = checklistTexts[language]
  const items = suggestedItems(board, forecast)
  const title = board.title.trim() === '' ? text.untitled : markdownText(board.title)
  const blocks = [
    `# ${text.title(title)}`,
    ...(day === undefined ? [] : [text.date(markdownText(day))]),
    `**${text.question(multipleText(forecast.at, language))}**`,
    firstText(items, text, language),
    ...unknownsBlocks(board, forecast, text),
    ...stageBlocks(items, (item) => itemLine(item, board, forecast, language)).map(
      ({ stage, lines }) => `## ${stageNames[language][stage]}\n\n${lines.join('\n')}`,
    ),
  ]
  return `${blocks.join('\n\n')}\n`
}

function firstText([first]: readonly SuggestedItem[], text: ChecklistTexts, language: Language): string {
  if (first === undefined) return text.nothing
  const { componentName, limitName } = first
  const multiple = multipleText(first.break.multiple, language)
  return text.first(markdownText(componentName), markdownText(limitName), multiple)
}

function unknownsBlocks(board: Board, { unknowns }: Forecast, text: ChecklistTexts): string[] {
  if (unknowns.length === 0) return []
  const lines = unknowns.map(
    (path) => `- [ ] ${markdownText(pathText(path, board))} <!-- ${commentText(`unknown:${path}`)} -->`,
  )
  return [`## ${text.findFirst}`, text.findFirstWhy, lines.join('\n')]
}

function stageBlocks(items: readonly SuggestedItem[], lineOf: (item: SuggestedItem) => string) {
  return stages
    .map((stage) => ({ stage, lines: items.filter((item) => item.stage === stage).map(lineOf) }))
    .filter(({ lines }) => lines.length > 0)
}

function itemLine(item: SuggestedItem, board: Board, forecast: Forecast, language: Language): string {
  const text = checklistTexts[language]
  const parts = [
    actionText(item, forecast.at, language),
    markdownText(item.componentName),
    markdownText(because(item.break, board, language)),
    text.owner,
    text.due,
    text.evidence(evidenceText(item, forecast.at, language)),
  ]
  return `- [ ] ${parts.join(' · ')} <!-- ${commentText(item.id)} -->`
}

/** What to do about a limit of this kind, verb first, and how much of it the multiple in question takes. */
function actionText({ break: item, limitName }: SuggestedItem, at: number, language: Language): string {
  const text = checklistTexts[language]
  const factor =
    item.factorNeeded === null || item.factorNeeded <= 1
      ? ''
      : text.factor(multipleText(item.factorNeeded, language), multipleText(at, language))
  return (actionOf(item.kind, text) ?? text.raise)(markdownText(limitName), factor)
}

function actionOf(kind: string, text: ChecklistTexts): ChecklistTexts['raise'] | undefined {
  const actions = new Map([
    ['hot-partition', text.partition],
    ['connections', text.connections],
    ['leader', text.leader],
    ['stock', text.stock],
    ['storage', text.stock],
    ['delay', text.delay],
    ['quota', text.quota],
    ['ramp', text.ramp],
  ])
  return actions.get(kind)
}

function evidenceText({ break: item }: SuggestedItem, at: number, language: Language): string {
  const text = checklistTexts[language]
  if (item.kind === 'stock' || item.kind === 'storage') return text.fillTest
  if (item.kind === 'quota') return text.letter
  if (item.kind === 'ramp') return text.drill
  return text.loadTest(multipleText(at, language))
}

/** Two dashes or a closing bracket would end the comment. */
function commentText(text: string): string {
  return text.replace(/--+|[<>]/g, '-')
}
