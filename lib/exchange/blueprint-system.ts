import { multipleText, numberText, quantityText } from '#lib/language/number-text.ts'
import { curveNames, domainKindNames, sourceNames } from '#lib/language/words.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Break } from '#lib/model/forecast.ts'
import { placementsOf } from '#lib/model/placement.ts'
import { medianOf, type Quantity, sourceOf } from '#lib/model/quantity.ts'
import type { Block, BlueprintInput, Sections } from './blueprint.ts'
import { blueprintTexts } from './blueprint-texts.ts'
import { breakTitle } from './break-title.ts'
import { grouped } from './grouped.ts'

/** The sections that the drawing answers: what there is, how much it carries, and what fails together. */
export function systemSections(input: BlueprintInput): Sections {
  return {
    map: map(input),
    workload: workload(input),
    ledger: ledger(input),
    domains: domains(input),
  }
}

function map({ board, language }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  const names = new Map(board.components.map((component) => [component.id, nameOf(component)]))
  const called = grouped(board.connections, ({ from }) => from)
  const items = board.components.map((component) => {
    const targets = (called.get(component.id) ?? []).map(({ to }) => names.get(to) ?? to)
    return targets.length === 0 ? nameOf(component) : text.calls(nameOf(component), targets)
  })
  return board.components.length === 0 ? [] : [{ kind: 'map' }, { kind: 'list', items }]
}

function workload({ board, language }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  const amount = (quantity: Quantity, unit?: string) => {
    const median = medianOf(quantity)
    return median === null ? sourceNames[language].unknown : quantityText(median, unit, language)
  }
  const driverNames = new Map(board.drivers.map((driver) => [driver.id, nameOf(driver)]))
  const componentNames = new Map(board.components.map((component) => [component.id, nameOf(component)]))
  return [
    {
      kind: 'table',
      head: [text.name, text.today, text.curve, text.source],
      rows: board.drivers.map((driver) => [
        nameOf(driver),
        amount(driver.base, driver.unit),
        curveNames[language][driver.curve.kind],
        sourceNames[language][sourceOf(driver.base)],
      ]),
    },
    {
      kind: 'table',
      head: [text.name, text.entersAt, text.curve, text.perUnit],
      rows: board.flows.map((flow) => [
        nameOf(flow),
        componentNames.get(flow.entry) ?? flow.entry,
        driverNames.get(flow.driver) ?? flow.driver,
        amount(flow.perUnit),
      ]),
    },
  ]
}

function ledger({ board, forecast, language }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  const at = multipleText(forecast.at, language)
  return [
    {
      kind: 'table',
      head: [
        ...[text.limit, text.today, text.loadAt(at), text.capacityAt(at), text.headroomAt(at)],
        ...[text.breaksAt, text.source],
      ],
      rows: forecast.breaks.map((item) => [
        breakTitle(item, board, language),
        quantityText(item.loadToday, item.unit, language),
        quantityText(item.load, item.unit, language),
        quantityText(item.capacity, item.unit, language),
        item.factorNeeded === null ? '–' : multipleText(1 / item.factorNeeded, language),
        multipleText(item.multiple, language),
        sourceText(item, board, language),
      ]),
    },
  ]
}

/** Where the capacity comes from, when it is one number. */
function sourceText(
  { component, domain, limit }: Break,
  board: Board,
  language: BlueprintInput['language'],
): string {
  const holder = (domain === true ? board.domains : board.components).find(({ id }) => id === component)
  const capacity = holder?.limits.find(({ id }) => id === limit)?.capacity
  if (capacity === undefined) return ''
  if (typeof capacity !== 'object') return sourceNames[language][sourceOf(capacity)]
  if ('perInstance' in capacity) return sourceNames[language][sourceOf(capacity.perInstance)]
  return 'chain' in capacity || 'pool' in capacity ? '' : sourceNames[language][sourceOf(capacity)]
}

function domains({ board, forecast, language }: BlueprintInput): Block[] {
  const text = blueprintTexts[language]
  return [
    {
      kind: 'table',
      head: [
        ...[text.domain, text.kind, text.members, text.lost(multipleText(1, language))],
        text.firstWithout,
      ],
      rows: board.domains.map((domain) => {
        const without = forecast.domains.find((each) => each.domain === domain.id)
        const lost = without?.lost?.find(({ at }) => at === 1)
        const [first] = without?.breaks ?? []
        return [
          nameOf(domain),
          domain.kind === undefined ? '' : domainKindNames[language][domain.kind],
          membersOf(domain, board).join(', '),
          lost === undefined ? '' : `${numberText(lost.fraction * 100, language)} %`,
          first === undefined
            ? ''
            : `${breakTitle(first, board, language)} (${multipleText(first.multiple, language)})`,
        ]
      }),
    },
  ]
}

function membersOf({ id, contains = [] }: FailureDomain, board: Board): string[] {
  const listed = new Set<string>(contains)
  const placed = board.components.filter(
    (component) => listed.has(component.id) || placementsOf(component).some(([domain]) => domain === id),
  )
  return [...board.domains.filter((inner) => listed.has(inner.id)), ...placed].map(nameOf)
}
