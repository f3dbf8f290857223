/** Whose hands are on it: an outline in their colour, with their name. `by` is a hue and a name. */
export function WatchedBy({ by }: { readonly by: string }) {
  const [hue = '0', ...name] = by.split(' ')
  const colour = `hsl(${hue} 65% 45%)`
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute -inset-1 rounded-[14px] border-2"
      style={{ borderColor: colour }}
    >
      <span
        className="absolute -top-4 right-1 max-w-full truncate rounded px-1 text-[10px] font-semibold text-white"
        style={{ background: colour }}
      >
        {name.join(' ')}
      </span>
    </span>
  )
}
