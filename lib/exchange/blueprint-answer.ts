import { because } from '#lib/language/because.ts'
import { certainty } from '#lib/language/certainty.ts'
import { findingText } from '#lib/language/finding-text.ts'
import { multipleText, numberText } from '#lib/language/number-text.ts'
import { problemText } from '#lib/language/problem-text.ts'
import { quantityName } from '#lib/language/quantity-name.ts'
import { stageNames } from '#lib/language/words.ts'
import type { Board } from '#lib/model/board.ts'
import { breakName, stages } from '#lib/model/forecast.ts'
import type { Block, BlueprintInput, Sections } from './blueprint.ts'
import { blueprintTexts } from './blueprint-texts.ts'
import { breakTitle } from './break-title.ts'
import { checklistEntries } from './checklist-entries.ts'
import { GAP } from './checklist-gap.ts'
import { glossary } from './glossary.ts'

const MOST_ACTIONS = 3

/** The sections that the forecast answers. */
export function answerSections(input: BlueprintInput): Sections {
  return {
    cover: cover(input),
    onePage: onePage(input),
    order: order(input),
    unknowns: unknowns(input),
    next: next(input),
    appendix: appendix(input),
  }
}

function cover({ board, forecast, language, day }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  const question = board.scenario.question ?? text.question(multipleText(forecast.at, language))
  return [
    paragraph(question),
    ...(day === undefined ? [] : [paragraph(text.asOf(day))]),
    paragraph(text.size(board.components.length, board.connections.length)),
    ...peopleIn(board).map((count) => paragraph(text.people(count))),
    paragraph(text.languageName),
    paragraph(text.format(forecast.format)),
  ]
}

/** How many voted in the last round; who they were is not told. */
function peopleIn({ rounds }: Board): readonly number[] {
  const ballots = rounds.at(-1)?.ballots
  const [first] = Array.isArray(ballots) ? ballots : []
  return Array.isArray(first) ? [first.length] : []
}

function onePage({ board, forecast, language }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  const breaking = forecast.breaks.filter(({ multiple }) => multiple !== null).slice(0, 3)
  const actions = checklistEntries(board, forecast, language).slice(0, MOST_ACTIONS)
  return [
    ...(breaking.length === 0 ? [paragraph(text.nothingBreaks)] : []),
    { kind: 'list', items: breaking.map((item) => because(item, board, language)) },
    ...(forecast.uncertainty === undefined
      ? []
      : [paragraph(certainty(forecast.uncertainty, board, language))]),
    ...(forecast.uncertainty?.tornado ?? [])
      .slice(0, 1)
      .map(({ path, at5, at95 }) =>
        paragraph(
          text.changes(
            quantityName(path, board, language),
            multipleText(at5, language),
            multipleText(at95, language),
          ),
        ),
      ),
    ...(actions.length === 0 ? [] : [paragraph(text.actions)]),
    {
      kind: 'list',
      items: actions.map(({ text: what, about, owner = GAP, due = GAP }) =>
        text.action([what, about].filter((part) => part !== '').join(' · '), owner, due),
      ),
    },
  ]
}

function order({ board, forecast, language }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  const byName = new Map(forecast.breaks.map((item) => [breakName(item), breakTitle(item, board, language)]))
  const nameOf = (name: string) => byName.get(name) ?? name
  return [
    {
      kind: 'table',
      head: [text.stage, text.item],
      rows: stages.flatMap((stage) => {
        const names = forecast.stages.find((group) => group.stage === stage)?.breaks ?? []
        return names.length === 0 ? [] : [[stageNames[language][stage], names.map(nameOf).join(', ')]]
      }),
    },
    {
      kind: 'table',
      head: [text.rank, text.item, text.breaksAt, text.date, text.exactness, text.why],
      rows: forecast.breaks.map((item) => [
        String(item.rank),
        breakTitle(item, board, language),
        multipleText(item.multiple, language),
        item.date === undefined ? '' : (item.date ?? text.never),
        text[item.exactness],
        because(item, board, language),
      ]),
    },
    {
      kind: 'list',
      items: forecast.breaks.flatMap((item) =>
        item.symptomOf == null
          ? []
          : [text.symptom(breakTitle(item, board, language), nameOf(item.symptomOf))],
      ),
    },
  ]
}

function unknowns({ board, forecast, language }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  const { measureNext, tornado = [] } = forecast.uncertainty ?? {}
  return [
    ...(measureNext === undefined
      ? []
      : [
          paragraph(
            text.measureNext(
              quantityName(measureNext.path, board, language),
              `${numberText(Math.round(measureNext.share * 100), language)} %`,
            ),
          ),
        ]),
    {
      kind: 'table',
      head: [text.rank, text.name, text.range, text.measuredBy, text.due],
      rows: [
        // what nobody knows is not in the answer at all, so it comes first
        ...forecast.unknowns.map((path) => [quantityName(path, board, language), text.unknown]),
        ...tornado.map(({ path, at5, at95 }) => [
          quantityName(path, board, language),
          `${multipleText(at5, language)} – ${multipleText(at95, language)}`,
        ]),
      ].map((row, index) => [String(index + 1), ...row, GAP, GAP]),
    },
  ]
}

function next({ board, forecast, language }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  const [first] = forecast.breaks
  if (first === undefined || first.multiple === null) return []
  const multiple = multipleText(first.multiple, language)
  const review = multipleText(Math.min(3, Math.max(1, first.multiple)), language)
  return [
    {
      kind: 'table',
      head: [text.gameDay, ''],
      rows: [
        [text.hypothesis, text.expects(breakTitle(first, board, language), multiple)],
        [text.blastLimit, text.oneDomain],
        [text.stopRule, text.missedObjective],
        [text.rollBack, text.todaysLoad],
        [text.owner, GAP],
      ],
    },
    paragraph(first.date == null ? text.review(review) : text.reviewBy(review, first.date)),
  ]
}

function appendix({ board, forecast, language }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  const findings = (forecast.findings ?? []).map((finding) => findingText(finding, board, language))
  return [
    { kind: 'list', items: findings.map(({ title, action }) => text.finding(title, action)) },
    {
      kind: 'list',
      items: [...forecast.errors, ...forecast.warnings].map((problem) =>
        text.warning(`${quantityName(problem.path, board, language)}: ${problemText(problem, language)}`),
      ),
    },
    ...[text.method, text.provenance, text.scales].map(paragraph),
    { kind: 'table', head: [blueprintTexts.en.term, blueprintTexts.ko.term], rows: glossary },
  ]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
