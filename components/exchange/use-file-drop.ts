import type { DragEvent } from 'react'
import { useImport } from './use-import.ts'

/** What makes a part of the screen take files that are dropped on it. */
export function useFileDrop(boardId: string) {
  const { bring } = useImport(boardId)
  return {
    onDragOver(event: DragEvent): void {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop(event: DragEvent): void {
      const files = [...event.dataTransfer.files]
      if (files.length === 0) return
      event.preventDefault()
      void bring(files)
    },
  }
}
