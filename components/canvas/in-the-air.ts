import { useMemo } from 'react'
import { create } from 'zustand'
import type { ItemKey } from '#components/board/screen.ts'
import type { Person } from '#lib/document/presence.ts'
import type { Point } from '#lib/model/field.ts'

/** Where things are while one's own hand moves them. */
export const useOwnAir = create<{ readonly moves: ReadonlyMap<ItemKey, Point> }>(() => ({ moves: new Map() }))

/** The same whenever nothing moves, so that nobody looks for what has. */
const nothing: ReadonlyMap<string, Point> = new Map()

/** Where things are while any hand moves them; one's own hand wins. */
export function useInTheAir(people: readonly Person[]): ReadonlyMap<string, Point> {
  const own = useOwnAir((state) => state.moves)
  return useMemo(() => {
    const others = people.flatMap(({ inTheAir }) => Object.entries(inTheAir))
    return others.length + own.size === 0 ? nothing : new Map<string, Point>([...others, ...own])
  }, [people, own])
}
