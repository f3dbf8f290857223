import type { ComponentProps } from 'react'

const looks = {
  plain: 'border border-line bg-surface hover:bg-raised',
  strong: 'bg-ink text-surface hover:opacity-90',
  quiet: 'hover:bg-raised',
} as const

/** A button with words. Icon-only buttons need an `aria-label`; it is also their tooltip. */
export function Button({
  look = 'plain',
  className = '',
  ...props
}: ComponentProps<'button'> & { readonly look?: keyof typeof looks }) {
  return (
    <button
      type="button"
      title={props['aria-label']}
      {...props}
      className={`inline-flex min-h-8 items-center justify-center gap-1.5 rounded-lg px-2.5 text-sm font-medium disabled:cursor-not-allowed disabled:opacity-40 ${looks[look]} ${className}`}
    />
  )
}
