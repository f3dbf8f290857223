'use client'

import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Field, inputLook } from '#components/ui/field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { nameOf } from '#lib/model/board.ts'
import { type Place, placeKey } from '#lib/workshop/ballot.ts'
import { ballotTexts } from './ballot-texts.ts'

const NOWHERE = ''
const ELSEWHERE = 'elsewhere'

/** A place on the map by its name, or in words where the map does not have it. */
export function PlaceField({
  label,
  value,
  onChange,
  hint,
  needsWords = true,
}: {
  readonly label: string
  readonly value: Place | undefined
  readonly onChange: (place: Place | undefined) => void
  readonly hint?: string
  /** Whether a place that is not on the map must be told before the form goes out. */
  readonly needsWords?: boolean
}) {
  const text = useTexts(ballotTexts)
  const board = useMeaning()
  const names = new Map<string, string>(board.components.map((row) => [row.id, nameOf(row)]))
  const places: readonly { readonly value: string; readonly label: string; readonly place: Place }[] = [
    ...board.components.map((row) => ({ label: nameOf(row), place: { component: row.id } as Place })),
    ...board.connections.map(({ id, from, to }) => ({
      label: `${names.get(from) ?? from} → ${names.get(to) ?? to}`,
      place: { connection: id } as Place,
    })),
  ].map((one) => ({ ...one, value: placeKey(one.place) }))
  const isElsewhere = value !== undefined && 'elsewhere' in value
  const chosen = value === undefined ? NOWHERE : isElsewhere ? ELSEWHERE : placeKey(value)
  return (
    <>
      <SelectField
        label={label}
        hint={hint}
        value={chosen}
        options={[
          { value: NOWHERE, label: text.noChoice },
          ...places,
          { value: ELSEWHERE, label: text.elsewhere },
        ]}
        onChange={(key) =>
          onChange(key === ELSEWHERE ? { elsewhere: '' } : places.find((one) => one.value === key)?.place)
        }
      />
      {isElsewhere && (
        <Field label={text.elsewhereText}>
          {({ id }) => (
            <input
              id={id}
              className={inputLook}
              maxLength={200}
              required={needsWords}
              value={value.elsewhere}
              onChange={(event) => onChange({ elsewhere: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
