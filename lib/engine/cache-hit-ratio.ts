import type { Component } from '#lib/model/component.ts'
import { cheHitRatio } from './che.ts'

const known = new WeakMap<NonNullable<Component['cache']>, number>()

/** The hit ratio that a component's `cache` has; null while its items, its size or their popularity is missing. [Q11] */
export function cacheHitRatio({ cache }: Component): number | null {
  const { items, capacityItems, zipfExponent } = cache ?? {}
  if (cache === undefined || items === undefined || capacityItems === undefined) return null
  if (zipfExponent === undefined) return null
  const hitRatio = known.get(cache) ?? cheHitRatio(items, capacityItems, zipfExponent)
  known.set(cache, hitRatio)
  return hitRatio
}
