/** One of the ways to begin: what it is, what it is about, and where its numbers come from. */
export function StartCard({
  title,
  summary,
  source,
  icon,
  disabled,
  onClick,
}: {
  readonly title: string
  readonly summary?: string
  readonly source?: string
  readonly icon?: React.ReactNode
  readonly disabled: boolean
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onClick}
      className={`flex gap-4 rounded-2xl border border-line bg-surface p-5 text-left shadow-card hover:border-ink disabled:opacity-50 ${icon ? 'min-h-20 items-center' : ''}`}
    >
      {icon && <span className="shrink-0">{icon}</span>}
      <span className="grid content-start gap-1">
        <span className="font-semibold">{title}</span>
        {summary && <span className="text-sm text-muted">{summary}</span>}
        {source && <span className="pt-1 text-xs text-muted">{source}</span>}
      </span>
    </button>
  )
}
