import * as v from 'valibot'
import { day, finite, listOf, positive, share, text } from './field.ts'
import { flowId } from './id.ts'

const kind = <const Kind extends string, Entries extends v.ObjectEntries>(name: Kind, entries: Entries) =>
  v.looseObject({ kind: v.literal(name, 'E_CURVE'), ...entries }, 'E_CURVE')

/** How m moves in time, m(0) = 1 today. Formulas: lib/engine/SPEC.md, "Time". */
const growth = v.variant(
  'kind',
  [
    kind('exponential', { ratePerDay: finite }),
    kind('compound', { perYear: v.pipe(finite, v.gtValue(-1, 'E_CURVE')) }),
    kind('linear', { perDay: finite }),
    kind('logistic', { ceiling: positive, ratePerDay: finite }),
    kind('gompertz', { ceiling: positive, ratePerDay: finite }),
    kind('series', {
      points: v.pipe(v.array(v.tuple([day, finite], 'E_CURVE'), 'E_CURVE'), v.minLength(2, 'E_CURVE')),
    }),
  ],
  'E_CURVE',
)

const objective = v.looseObject(
  {
    flow: flowId,
    meanSeconds: v.exactOptional(positive),
    p99Seconds: v.exactOptional(positive),
    availability: v.exactOptional(share),
  },
  'E_TYPE',
)

/** What is being asked: the multiple in question, the critical flow, its objectives, and how today grows. */
export const scenarioFields = {
  multiple: v.exactOptional(positive),
  flow: v.exactOptional(flowId),
  objectives: v.exactOptional(listOf(objective)),
  ramp: v.exactOptional(v.looseObject({ doublingSeconds: positive }, 'E_TYPE')),
  burst: v.exactOptional(v.looseObject({ multiple: positive, seconds: positive }, 'E_TYPE')),
  today: v.exactOptional(day),
  growth: v.exactOptional(growth),
  question: v.exactOptional(text),
  /** The outage that this board replays, by its id in `lib/templates`. */
  replay: v.exactOptional(text),
}
export type Scenario = v.InferOutput<v.ObjectSchema<typeof scenarioFields, undefined>>

/** How m moves in time. */
export type TimeGrowth = NonNullable<Scenario['growth']>
