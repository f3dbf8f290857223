/** A board to start from: what it is, what it is about, and where its numbers come from. */
export function StartCard({
  title,
  summary,
  source,
  disabled,
  onClick,
}: {
  readonly title: string
  readonly summary: string
  readonly source?: string
  readonly disabled: boolean
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      className="grid content-start gap-1 rounded-2xl border border-line bg-surface p-5 text-left shadow-card hover:border-ink disabled:opacity-50"
      onClick={onClick}
    >
      <span className="font-semibold">{title}</span>
      <span className="text-sm text-muted">{summary}</span>
      {source && <span className="pt-1 text-xs text-muted">{source}</span>}
    </button>
  )
}
