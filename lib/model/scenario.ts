import * as v from 'valibot'
import { day, listOf, positive, share, text } from './field.ts'
import { flowId } from './id.ts'

const kind = <const Kind extends string, Entries extends v.ObjectEntries>(name: Kind, entries: Entries) =>
  v.looseObject({ kind: v.literal(name, 'E_CURVE'), ...entries }, 'E_CURVE')
const rate = v.number('E_TYPE')

/** How m moves in time, m(0) = 1 today. */
export const growth = v.variant(
  'kind',
  [
    kind('exponential', { ratePerDay: rate }),
    kind('compound', { perYear: rate }),
    kind('linear', { perDay: rate }),
    kind('logistic', { ceiling: positive, ratePerDay: rate }),
    kind('gompertz', { ceiling: positive, ratePerDay: rate }),
    kind('series', {
      points: v.array(v.tuple([v.string('E_TYPE'), v.number('E_TYPE')], 'E_CURVE'), 'E_CURVE'),
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
}
export type Scenario = v.InferOutput<v.ObjectSchema<typeof scenarioFields, undefined>>
