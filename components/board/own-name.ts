const KEY = 'hundredfold.name'

/** The name this person gave before, in this browser; null when nobody has asked yet. */
export function ownName(): string | null {
  return localStorage.getItem(KEY)
}

export function rememberName(name: string): void {
  localStorage.setItem(KEY, name)
}
