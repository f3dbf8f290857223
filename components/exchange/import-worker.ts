import { importFiles } from '#lib/exchange/import-board.ts'
import type { SourceFile } from '#lib/exchange/import-file.ts'

// Reads files beside the page, which ends this worker when it takes too long.
self.onmessage = ({ data }: MessageEvent<readonly SourceFile[]>) => self.postMessage(importFiles(data))
