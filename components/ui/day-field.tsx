import { Field, inputLook } from './field.tsx'

/** A day, as the browser lets people pick it; ISO text, empty where there is none. */
export function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <input
          id={id}
          type="date"
          className={inputLook}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
