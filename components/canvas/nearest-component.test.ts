import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { componentSize } from '#lib/model/geometry.ts'
import { nearestComponent } from './nearest-component.ts'

const { components } = aBoard({
  components: [
    { id: 'cache', position: { x: 0, y: 0 } },
    { id: 'db', position: { x: 600, y: 0 } },
  ],
})

test.each([
  [{ x: componentSize.width + 40, y: 0 }, 'cache'],
  [{ x: 0, y: componentSize.height + 120 }, 'cache'],
  [{ x: 600, y: componentSize.height + 10 }, 'db'],
  [{ x: 0, y: componentSize.height + 121 }, undefined],
])('a card at %o stands next to %s', (place, id) => {
  expect(nearestComponent(components, place)?.id).toBe(id)
})
