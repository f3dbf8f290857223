import type { FitViewOptions } from '@xyflow/react'

/** How the whole board is shown: never larger than life, and clear of the tools at the top. */
export const wholeView: FitViewOptions = {
  maxZoom: 1,
  padding: { top: '76px', right: '40px', bottom: '40px', left: '40px' },
}
