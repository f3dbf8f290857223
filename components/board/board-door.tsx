'use client'

import dynamic from 'next/dynamic'

/** The board lives in the browser only: rendering it on the server would load a second Yjs there. */
const BoardPage = dynamic(() => import('./board-page.tsx').then((module) => module.BoardPage), { ssr: false })

export function BoardDoor({ boardId }: { readonly boardId: string }) {
  return <BoardPage boardId={boardId} />
}
