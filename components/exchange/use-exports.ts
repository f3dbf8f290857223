import { useMemo } from 'react'
import { useSession } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import { roomNow, useRoom } from '#components/workshop/use-room.ts'
import { withRounds } from '#components/workshop/with-rounds.ts'
import { hidesAnswer, type Room } from '#lib/workshop/room.ts'
import { download } from './download.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { type ExportChoice, type ExportWish, exportWishes, silentWishes } from './export-choice.ts'

/** The ways out; each tells when it did not work. What makes the files is loaded when it is used. */
export interface Exports {
  /** A file with what is usual. */
  readonly quick: (wish: ExportWish) => void
  readonly save: (choice: ExportChoice) => Promise<void>
  readonly copy: (choice: ExportChoice) => Promise<void>
  /** The diagram as a picture, as it stands on the screen. */
  readonly copyPicture: () => void
}

/** What may leave now: while the answer is sealed, nothing that tells it. */
export function useOpenExports(): readonly ExportWish[] {
  return useRoom(openIn)
}

export function useExports(): Exports {
  const { document: board } = useSession()
  const language = useLanguage((state) => state.language)
  const text = useTexts(exchangeTexts)
  return useMemo(() => {
    async function made(choice: ExportChoice) {
      // the round may have been sealed since the dialog was opened
      if (
        !openIn(roomNow()).some(
          ({ subject, format }) => subject === choice.subject && format === choice.format,
        )
      )
        throw new Error('Nothing that tells the answer leaves while it is sealed.')
      const { exportedFile } = await import('./exported-file.ts')
      return exportedFile(await withRounds(board.reading().board), choice)
    }
    async function usual(wish: ExportWish): Promise<ExportChoice> {
      const { usualChoice } = await import('./exported-file.ts')
      return usualChoice(wish, language)
    }
    async function save(choice: ExportChoice): Promise<void> {
      try {
        const { content, name } = await made(choice)
        download(content, name)
      } catch {
        say(text.failed)
      }
    }
    /** The browser wants to be asked while the hand is still on the button, and waits for what is promised. */
    async function copied(choice: Promise<ExportChoice>, type: 'image/png' | 'text/plain'): Promise<void> {
      const content = choice.then(made).then((file) => new Blob([file.content], { type }))
      try {
        await navigator.clipboard.write([new ClipboardItem({ [type]: content })])
        say(text.copied)
      } catch {
        say(text.copyFailed)
      }
    }
    const typeOf = ({ format }: ExportWish) => (format === 'png' ? 'image/png' : 'text/plain')
    return {
      quick: (wish) => void usual(wish).then(save),
      save,
      copy: (choice) => copied(Promise.resolve(choice), typeOf(choice)),
      copyPicture: () => void copied(usual({ subject: 'diagram', format: 'png' }), 'image/png'),
    }
  }, [board, language, text])
}

function openIn(room: Room): readonly ExportWish[] {
  return hidesAnswer(room) ? silentWishes : exportWishes
}
