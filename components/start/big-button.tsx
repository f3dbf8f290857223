/** One of the large ways to begin. */
export function BigButton({
  title,
  hint,
  icon,
  disabled,
  onClick,
}: {
  readonly title: string
  readonly hint?: string
  readonly icon: React.ReactNode
  readonly disabled: boolean
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onClick}
      className="flex min-h-20 items-center gap-4 rounded-2xl border border-line bg-surface p-5 text-left shadow-card hover:border-ink disabled:opacity-50"
    >
      {icon}
      <span className="grid">
        <span className="font-semibold">{title}</span>
        {hint && <span className="text-sm text-muted">{hint}</span>}
      </span>
    </button>
  )
}
