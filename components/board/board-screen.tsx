'use client'

import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { Canvas } from '#components/canvas/canvas.tsx'
import { Palette } from '#components/canvas/palette.tsx'
import { ToolBar } from '#components/canvas/tool-bar.tsx'
import { useFileDrop } from '#components/exchange/use-file-drop.ts'
import { AnswerProvider } from '#components/forecast/answer-provider.tsx'
import { MultipleSlider } from '#components/forecast/multiple-slider.tsx'
import { PlanNote } from '#components/forecast/plan-note.tsx'
import { sealedForecast } from '#components/forecast/sealed-forecast.ts'
import { AskedBoardContext } from '#components/forecast/use-asked-board.ts'
import { useReckonedLate } from '#components/forecast/use-late-answer.ts'
import { usePlannedBoard } from '#components/forecast/use-planned-board.ts'
import { WhatIfNote } from '#components/forecast/what-if-note.tsx'
import { toggleOutline } from '#components/outline/toggle-outline.ts'
import { OthersAnnounced } from '#components/presence/others-announced.tsx'
import { useIsAnswerHidden } from '#components/start/use-is-answer-hidden.ts'
import { hasDraft, useTalk } from '#components/talk/talk.ts'
import { useCommentFeed } from '#components/talk/use-comment-feed.ts'
import { Announcer } from '#components/ui/announcer.tsx'
import { later, loadTheRest } from '#components/ui/later.tsx'
import { NoticeList } from '#components/ui/notice-list.tsx'
import { useRoom } from '#components/workshop/use-room.ts'
import { isUnsaved } from '#lib/document/save-status.ts'
import { firstAnswer } from '#lib/engine/first-answer.ts'
import { hidesAnswer } from '#lib/workshop/room.ts'
import { EarlierCopyNote } from './earlier-copy-note.tsx'
import { isInCopy } from './ending-words.ts'
import { Lookups } from './lookups.tsx'
import { useMayEdit } from './may-edit.ts'
import { PhoneBar } from './phone-bar.tsx'
import { rememberBoard } from './recent-boards.ts'
import { RefusalScreen } from './refusal-screen.tsx'
import { useScreen } from './screen.ts'
import { ScreenCommands } from './screen-commands.tsx'
import { SidePanel } from './side-panel.tsx'
import { TopBar } from './top-bar.tsx'
import { UnsavedNote } from './unsaved-note.tsx'
import { useIsPhone } from './use-is-phone.ts'
import { useLeavingGuard } from './use-leaving-guard.ts'
import { useMeaning, useSessionState } from './use-session.ts'
import { ViewingNote } from './viewing-note.tsx'

/** The first picture has been made by then, and hands have hardly found their first button. */
const REST_AFTER_MILLISECONDS = 1_000

const ImportReportCard = later(
  () => import('#components/exchange/import-report-card.tsx').then((file) => file.ImportReportCard),
  null,
  'in turn',
)
const WorkshopBar = later(
  () => import('#components/workshop/workshop-bar.tsx').then((file) => file.WorkshopBar),
  null,
  'in turn',
)
const Outline = later(() => import('#components/outline/outline.tsx').then((file) => file.Outline))

/** The screen of a board: canvas in the middle, components left, answers right, the multiple below. */
export function BoardScreen({
  boardId,
  secret,
  ownName,
}: {
  readonly boardId: string
  readonly secret: string | null
  readonly ownName: string
}) {
  const board = useMeaning()
  const { loaded, ending, save } = useSessionState()
  const at = useScreen((state) => state.multiple)
  const down = useScreen((state) => state.down)
  const asked = usePlannedBoard(board)
  const isSealed = useRoom(hidesAnswer)
  const isHidden = useIsAnswerHidden() || isSealed
  const answer = useMemo(
    () => (isHidden ? sealedForecast : firstAnswer(asked, { at, down: [...down] })),
    [asked, at, down, isHidden],
  )
  const late = useReckonedLate(asked, down, isHidden)
  const surface = useRef<HTMLElement>(null)
  const mayEdit = useMayEdit()
  const drop = useFileDrop(boardId)
  const isWriting = useTalk(hasDraft)
  useCommentFeed()
  const isPhone = useIsPhone()
  const outline = useScreen((state) => state.outline)
  const phoneView = useScreen((state) => state.phoneView)
  const view = isPhone ? phoneView : 'all'
  useLeavingGuard(isUnsaved(save) || isWriting)
  useEffect(() => {
    if (!loaded) return
    const waiting = setTimeout(loadTheRest, REST_AFTER_MILLISECONDS)
    return () => clearTimeout(waiting)
  }, [loaded])
  useEffect(() => {
    document.title = board.title === '' ? 'Hundredfold' : `${board.title} · Hundredfold`
    if (secret !== null && loaded)
      rememberBoard({ board: boardId, secret, title: board.title, openedAt: Date.now() })
  }, [boardId, secret, board.title, loaded])

  // Who still holds unsent work sees it, to copy it, whatever became of the board.
  if (ending !== null && !isUnsaved(save) && !isInCopy(ending))
    return <RefusalScreen reason={ending} onRetry={() => location.reload()} />
  return (
    <AskedBoardContext.Provider value={asked}>
      <AnswerProvider answer={answer} late={late}>
        <ReactFlowProvider>
          <ScreenCommands boardId={boardId} surface={surface}>
            <div className="flex h-dvh flex-col">
              <TopBar ownName={ownName} ending={ending} />
              <WorkshopBar />
              <UnsavedNote />
              <EarlierCopyNote />
              <div className="flex min-h-0 flex-1 max-md:flex-col">
                {mayEdit && !isPhone && (
                  <aside
                    className={`@container ${outline ? 'w-12' : 'w-44 max-lg:w-12'} shrink-0 overflow-hidden border-line border-r bg-surface max-md:hidden`}
                  >
                    <Palette />
                  </aside>
                )}
                {outline && !isPhone && (
                  <div className="flex min-h-0 w-72 shrink-0 flex-col border-line border-r bg-surface max-md:h-1/3 max-md:w-full">
                    <Outline onClose={toggleOutline} />
                  </div>
                )}
                {view !== 'panel' && (
                  <main ref={surface} className="relative flex min-h-0 min-w-0 flex-1 flex-col" {...drop}>
                    {view === 'outline' ? <Outline /> : <Drawing boardId={boardId} />}
                    {!isHidden && <MultipleSlider />}
                  </main>
                )}
                {(view === 'all' || view === 'panel') && <SidePanel />}
              </div>
              {isPhone && <PhoneBar />}
            </div>
            <Lookups boardId={boardId} />
            <NoticeList />
            <Announcer />
            <OthersAnnounced />
          </ScreenCommands>
        </ReactFlowProvider>
      </AnswerProvider>
    </AskedBoardContext.Provider>
  )
}

/** The canvas with its tools and what is said about it. */
function Drawing({ boardId }: { readonly boardId: string }) {
  const { loaded } = useSessionState()
  const mayEdit = useMayEdit()
  const isPhone = useIsPhone()
  const isSealed = useRoom(hidesAnswer)
  return (
    <>
      <div className="absolute top-3 left-3 z-30 grid gap-2">
        {mayEdit && !isPhone && <ToolBar />}
        <ImportReportCard boardId={boardId} />
      </div>
      <div className="relative min-h-0 flex-1">
        {loaded && <Canvas />}
        <div className="absolute bottom-3 left-3 z-30 grid gap-2">
          <ViewingNote />
          {!isSealed && <WhatIfNote />}
          {!isSealed && <PlanNote />}
        </div>
      </div>
    </>
  )
}
