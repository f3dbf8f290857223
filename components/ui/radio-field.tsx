import { useId } from 'react'

/** One of a few, all in sight; arrows go along it as in every group of radio buttons. */
export function RadioField<Value extends string | number>({
  label,
  value,
  options,
  onChange,
  hint,
}: {
  readonly label: string
  /** Undefined where nothing has been chosen yet. */
  readonly value: Value | undefined
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly hint?: string
}) {
  const name = useId()
  return (
    <fieldset className="grid gap-1" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="mb-1 font-medium text-muted text-xs">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex min-h-8 items-center rounded-lg border border-line px-2.5 text-sm has-checked:border-ink has-checked:bg-ink has-checked:text-surface"
          >
            <input
              type="radio"
              name={name}
              className="absolute inset-0 cursor-pointer appearance-none rounded-lg"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
