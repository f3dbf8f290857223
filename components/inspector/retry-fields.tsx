'use client'

import { useTexts } from '#components/language/use-language.ts'
import type { Connection } from '#lib/model/connection.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import { behaviourTexts } from './behaviour-texts.ts'
import { NumberField } from './number-field.tsx'
import { QuantityField } from './quantity-field.tsx'
import { Folded, Pair } from './section.tsx'
import { withField } from './with-field.ts'

type Retry = NonNullable<Connection['retry']>

/** How a caller tries again, and what that costs the one it calls. */
export function RetryFields({
  retry,
  onChange,
}: {
  readonly retry: Retry | undefined
  readonly onChange: (retry: Retry | undefined) => void
}) {
  const text = useTexts(behaviourTexts)
  return (
    <Folded title={text.retry}>
      <NumberField
        label={text.retries}
        value={retry?.retries}
        rule={{ bound: 'non-negative', whole: true }}
        hint={text.retriesHint}
        onCommit={(retries) => onChange(retries === undefined ? undefined : { ...retry, retries })}
      />
      {retry && (
        <>
          <QuantityField
            label={text.failureRatio}
            quantity={retry.failureRatio}
            unit={SHARE}
            bound="share"
            optional
            onCommit={(quantity) => onChange(withField(retry, 'failureRatio', quantity))}
          />
          <Pair>
            <NumberField
              label={text.timeoutSeconds}
              value={retry.timeoutSeconds}
              rule={{ bound: 'positive', unit: 's' }}
              onCommit={(seconds) => onChange(withField(retry, 'timeoutSeconds', seconds))}
            />
            <NumberField
              label={text.wastedWork}
              value={retry.wastedWork}
              rule={{ bound: 'share', unit: SHARE }}
              onCommit={(share) => onChange(withField(retry, 'wastedWork', share))}
            />
          </Pair>
          <NumberField
            label={text.budget}
            value={retry.budget}
            rule={{ bound: 'non-negative', unit: SHARE }}
            hint={text.budgetHint}
            onCommit={(share) => onChange(withField(retry, 'budget', share))}
          />
        </>
      )}
    </Folded>
  )
}
