import { useTexts } from '#components/language/use-language.ts'
import type { Ending } from '#lib/document/closing.ts'
import { boardTexts } from './board-texts.ts'
import type { Refusal } from './entrance.ts'

/** Why there is no board to work on, in a few words and what to do about it. */
export function useEndingWords(reason: Refusal | Ending): { readonly title: string; readonly hint: string } {
  const text = useTexts(boardTexts)
  const sentences: Readonly<Record<Refusal | Ending, readonly [string, string]>> = {
    'no-board': [text.noBoard, text.noBoardHint],
    refused: [text.refused, text.refusedHint],
    revoked: [text.revoked, text.revokedHint],
    unreachable: [text.unreachable, text.unreachableHint],
    deleted: [text.deleted, text.deletedHint],
    full: [text.full, text.fullHint],
    'other-epoch': [text.otherEpoch, text.otherEpochHint],
    'newer-version': [text.newerVersion, text.newerVersionHint],
  }
  const [title, hint] = sentences[reason]
  return { title, hint }
}

/** Whether what was refused is also in the copy on this device, which a mere reload would send again. */
export function isInCopy(reason: Refusal | Ending): boolean {
  return reason === 'refused' || reason === 'full'
}
