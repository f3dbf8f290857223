import { BoardDoor } from '#components/board/board-door.tsx'

export default async function Page({ params }: { readonly params: Promise<{ boardId: string }> }) {
  const { boardId } = await params
  return <BoardDoor boardId={boardId} />
}
