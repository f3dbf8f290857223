/** What is being edited: its name above the word for what it is. */
export function SubjectTitle({ name, word }: { readonly name: string; readonly word: string }) {
  return (
    <div>
      <p className="text-xs text-muted">{word}</p>
      <h2 className="text-base font-semibold">{name}</h2>
    </div>
  )
}
