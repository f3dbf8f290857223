/** The function, answering with its last result while it is asked with the very same arguments. */
export function keepingLast<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | null = null
  return (...given) => {
    if (!last?.given.every((value, index) => value === given[index])) last = { given, result: make(...given) }
    return last.result
  }
}
