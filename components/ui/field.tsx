import { type ReactNode, useId } from 'react'

/** How every text field, number field and select looks. */
export const inputLook =
  'min-h-8 w-full min-w-0 rounded-md border border-line bg-surface px-2 py-1 text-sm text-ink placeholder:text-muted aria-invalid:border-break'

/** A labelled field with a hint and, beside it, what is wrong. `children` gets the ids to wire up. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | null
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode
}) {
  const id = useId()
  const describedBy = hint || error ? `${id}-note` : undefined
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-xs font-medium text-muted">
        {label}
      </label>
      {children({ id, describedBy })}
      {describedBy && (
        <p
          id={describedBy}
          role={error ? 'alert' : undefined}
          className={`text-xs ${error ? 'text-break' : 'text-muted'}`}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  )
}
