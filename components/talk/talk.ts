import { create } from 'zustand'
import { changeScreen } from '#components/board/screen.ts'
import type { Anchor } from '#lib/model/note.ts'
import type { Comment } from './comment.ts'

/** What was said on the board, as the server tells it, and what this person does with it. */
interface Talk {
  readonly comments: ReadonlyMap<string, Comment>
  /** The number of the last comment that this person has seen. */
  readonly lastRead: number
  /** The thread that is looked at. */
  readonly thread: string | null
  /** What a thread is being begun on. */
  readonly beginsOn: Anchor | null
  /** What is typed and not yet sent, by where it is typed. */
  readonly drafts: Readonly<Record<string, string>>
  /** Pins are taken off the canvas. */
  readonly isHidden: boolean
  readonly showsResolved: boolean
}

const initial: Talk = {
  comments: new Map(),
  lastRead: 0,
  thread: null,
  beginsOn: null,
  drafts: {},
  isHidden: false,
  showsResolved: false,
}

export const useTalk = create<Talk>(() => initial)
export const changeTalk = useTalk.setState

/** Where the text of a thread's beginning is kept while it is typed; answers are kept by their thread. */
export const BEGINNING = 'beginning'

/** Forgets another board's talk and takes up how far this person had read here. */
export function resetTalk(board: string): void {
  changeTalk({ ...initial, lastRead: Number(localStorage.getItem(readKey(board)) ?? 0) })
}

/** Takes in comments by their ids; the last word on each counts. */
export function hearComments(news: readonly Comment[]): void {
  changeTalk(({ comments }) => ({
    comments: new Map([...comments, ...news.map((one) => [one.id, one] as const)]),
  }))
}

/** Everything up to a number has been seen. */
export function markRead(board: string, number: number): void {
  if (number <= useTalk.getState().lastRead) return
  localStorage.setItem(readKey(board), String(number))
  changeTalk({ lastRead: number })
}

/** Forgets on this device how far this person has read. */
export function forgetRead(board: string): void {
  localStorage.removeItem(readKey(board))
}

/** Opens the panel to write about something. */
export function beginThread(on: Anchor): void {
  changeTalk({ beginsOn: on, thread: null })
  changeScreen({ tab: 'talk', phoneView: 'panel' })
}

/** Opens the panel at a thread. */
export function openThread(thread: string): void {
  const first = useTalk.getState().comments.get(thread)
  changeTalk({ thread, ...(first?.resolvedAt == null ? {} : { showsResolved: true }) })
  changeScreen({ tab: 'talk', phoneView: 'panel' })
}

export function keepDraft(where: string, text: string): void {
  changeTalk(({ drafts }) => ({ drafts: { ...drafts, [where]: text } }))
}

export function dropDraft(where: string): void {
  changeTalk(({ drafts: { [where]: _dropped, ...drafts } }) => ({ drafts }))
}

/** Whether something is typed that nobody else has. */
export function hasDraft({ drafts }: Talk): boolean {
  return Object.values(drafts).some((text) => text.trim() !== '')
}

function readKey(board: string): string {
  return `hundredfold.read/${board}`
}
