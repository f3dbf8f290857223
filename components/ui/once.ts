/** Does the work at the first call and gives its outcome to every other; a failure is forgotten, to be tried again. */
export function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let outcome: Promise<Value> | null = null
  return () => {
    outcome ??= work().catch((problem: unknown) => {
      outcome = null
      throw problem
    })
    return outcome
  }
}
