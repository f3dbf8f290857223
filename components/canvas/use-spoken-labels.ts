import type { ReactFlowProps } from '@xyflow/react'
import { useMemo } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { nameOf } from '#lib/model/board.ts'
import { nearestComponent } from './nearest-component.ts'
import { spokenTexts } from './spoken-texts.ts'

/** What React Flow says by itself, in the person's language; a move names its way and the neighbour, not pixels. */
export function useSpokenLabels(): NonNullable<ReactFlowProps['ariaLabelConfig']> {
  const text = useTexts(spokenTexts)
  const { document } = useSession()
  return useMemo(() => {
    const ways: Readonly<Record<string, string>> = {
      left: text.left,
      right: text.right,
      up: text.up,
      down: text.down,
    }
    return {
      // The name is inverted in React Flow: this one is read while the keyboard works.
      'node.a11yDescription.keyboardDisabled': text.keys,
      'edge.a11yDescription.default': text.edgeKeys,
      'node.a11yDescription.ariaLiveMessage': ({ direction, x, y }) => {
        const { selection } = useScreen.getState()
        const { components } = document.reading().board
        const others = components.filter(({ id }) => !selection.has(`components/${id}`))
        const next = nearestComponent(others, { x, y })
        const way = ways[direction] ?? direction
        return next ? `${way}, ${text.nextTo(nameOf(next))}` : way
      },
    }
  }, [text, document])
}
