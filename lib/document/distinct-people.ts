import type { Person } from './presence.ts'

/**
 * Everybody else once, however many tabs they have, each by the tab that looks at the board; our own other tabs are
 * nobody else. Where no server says who somebody is, each tab is somebody.
 * @param ownId who we are to the server; null where none says
 */
export function distinctPeople(tabs: readonly Person[], ownId: string | null): Person[] {
  const people = new Map<string | number, Person>()
  for (const tab of tabs) {
    if (tab.id !== null && tab.id === ownId) continue
    const one = tab.id ?? tab.key
    if (people.get(one)?.view == null) people.set(one, tab)
  }
  return [...people.values()]
}
