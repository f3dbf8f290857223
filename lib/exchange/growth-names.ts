import { nameOf } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Driver } from '#lib/model/driver.ts'

/** For each component the names of the drivers that it, or one of its limits, grows with besides its requests. */
export function growthNames(
  drivers: readonly Driver[],
): (component: Pick<Component, 'growsWith' | 'limits'>) => readonly string[] {
  const names = new Map(drivers.map((driver) => [driver.id, nameOf(driver)]))
  return ({ growsWith, limits }) => {
    const tags = new Set([
      growsWith,
      ...limits.flatMap(({ terms = [] }) => terms.map((term) => term.growsWith)),
    ])
    return [...tags].flatMap((id) => (id === undefined ? [] : (names.get(id) ?? [])))
  }
}
