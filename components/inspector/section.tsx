import { type ReactNode, useId, useState } from 'react'

/** A part of the inspector with its heading and a thin line. */
export function Section({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div className="border-line border-b pb-1">
        <h3 id={id} className="text-sm font-semibold">
          {title}
        </h3>
        {hint && <p className="text-xs text-muted">{hint}</p>}
      </div>
      {children}
    </section>
  )
}

/** Fields that belong together, under their name. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-lg border border-line p-3 pt-1">
      <legend className="px-1 text-xs font-semibold">{title}</legend>
      {children}
    </fieldset>
  )
}

/** Fields that few need, folded away; they are made when they are looked at. */
export function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, open] = useState(false)
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary className="min-h-6 text-xs font-medium text-muted">{title}</summary>
      {isOpen && <div className="grid gap-3 pt-2">{children}</div>}
    </details>
  )
}

/** Two fields side by side. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className="grid grid-cols-2 items-start gap-2">{children}</div>
}
