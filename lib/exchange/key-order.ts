import { answerFields } from '#lib/model/answer.ts'
import { checklistItemFields } from '#lib/model/checklist-item.ts'
import { componentFields } from '#lib/model/component.ts'
import { connectionFields } from '#lib/model/connection.ts'
import { decisionFields } from '#lib/model/decision.ts'
import { domainFields } from '#lib/model/domain.ts'
import { driverFields } from '#lib/model/driver.ts'
import { flowFields } from '#lib/model/flow.ts'
import { limitFields } from '#lib/model/limit.ts'
import { noteFields } from '#lib/model/note.ts'
import { scenarioFields } from '#lib/model/scenario.ts'
import { seriesFields } from '#lib/model/series.ts'
import { whatIfFields } from '#lib/model/what-if.ts'

/** The fields of the rows of each list, as the board format writes them. */
const rowOrders = new Map(
  Object.entries({
    board: [],
    scenario: Object.keys(scenarioFields),
    drivers: Object.keys(driverFields),
    flows: Object.keys(flowFields),
    components: [...Object.keys(componentFields), 'limits'],
    connections: Object.keys(connectionFields),
    domains: [...Object.keys(domainFields), 'limits'],
    limits: Object.keys(limitFields),
    notes: Object.keys(noteFields),
    checklist: Object.keys(checklistItemFields),
    decisions: Object.keys(decisionFields),
    answers: Object.keys(answerFields),
    scenarios: Object.keys(whatIfFields),
    series: Object.keys(seriesFields),
    // these keys are domains, in the order in which people placed them
    instances: [],
  }).map(([name, keys]) => [name, rankOf(keys)]),
)

/** The fields of the small objects inside rows, in one order that suits them all. */
const innerOrder = rankOf([
  ...['id', 'kind', 'name', 'component', 'connection', 'domain', 'point', 'x', 'y', 'width', 'height'],
  ...['arrivals', 'of', 'driver', 'instancesOf', 'constant', 'flows', 'flow', 'coefficient', 'growsWith'],
  ...['perInstance', 'contention', 'coherency', 'chain', 'pool', 'value', 'low', 'high', 'source', 'note'],
  ...['meanSeconds', 'p99Seconds', 'availability', 'servers', 'scv', 'targetUtilization', 'reactionSeconds'],
  ...['items', 'capacityItems', 'zipfExponent', 'retries', 'timeoutSeconds', 'failureRatio', 'wastedWork'],
  ...[
    'budget',
    'metrics',
    'alerts',
    'rollout',
    'recovery',
    'owner',
    'doublingSeconds',
    'multiple',
    'seconds',
  ],
  ...['fixed', 'exponent', 'n0', 'ceiling', 'ratePerDay', 'perYear', 'perDay', 'points'],
])

type Order = ReadonlyMap<string, number>

function rankOf(keys: readonly string[]): Order {
  return new Map(keys.map((key, index) => [key, index]))
}

/**
 * The tree with the keys of every row in the order of the format, unknown keys after them as they came, so that
 * equal boards are equal files. `name` is the key under which the tree stands; `board` is a whole file.
 */
export function inKeyOrder(tree: unknown, name: string): unknown {
  if (Array.isArray(tree)) return tree.map((item) => inKeyOrder(item, name))
  if (typeof tree !== 'object' || tree === null) return tree
  const entries = sorted(Object.entries(tree), rowOrders.get(name) ?? innerOrder)
  return Object.fromEntries(entries.map(([key, value]) => [key, inKeyOrder(value, key)]))
}

function sorted<Entry extends [string, unknown]>(entries: Entry[], order: Order): Entry[] {
  const rank = ([key]: Entry) => order.get(key) ?? order.size
  return entries.sort((a, b) => rank(a) - rank(b))
}
