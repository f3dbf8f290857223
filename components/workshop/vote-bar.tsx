/** A named share of the votes, as words and as a bar. */
export function VoteBar({
  name,
  count,
  share,
  mark,
}: {
  readonly name: string
  /** In words. */
  readonly count: string
  readonly share: number
  readonly mark?: string | undefined
}) {
  return (
    <li className="grid gap-0.5 text-sm">
      <span className="flex justify-between gap-2">
        <span className="min-w-0">
          {name}
          {mark !== undefined && <strong className="ml-2 text-break text-xs">{mark}</strong>}
        </span>
        <span className="shrink-0 tabular-nums">{count}</span>
      </span>
      <span aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-raised">
        <span className="block h-full rounded-full bg-select" style={{ width: `${share * 100}%` }} />
      </span>
    </li>
  )
}
