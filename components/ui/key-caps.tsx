/** Keys as they are printed on a keyboard. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="grid min-w-6 place-items-center rounded-md border border-line bg-raised px-1.5 py-0.5 font-sans text-muted text-xs"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
