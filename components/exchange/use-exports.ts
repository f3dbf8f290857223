import { useMemo } from 'react'
import { useSession } from '#components/board/use-session.ts'
import { useForecast } from '#components/forecast/use-forecast.ts'
import { useLanguage } from '#components/language/use-language.ts'
import { isDark } from '#components/language/use-theme.ts'
import { useRoom } from '#components/workshop/use-room.ts'
import { withRounds } from '#components/workshop/with-rounds.ts'
import type { Export } from '#lib/exchange/exported.ts'
import { hidesAnswer } from '#lib/workshop/room.ts'
import { download, fileName } from './download.ts'
import { raster } from './raster.ts'

const exportKinds = [
  'svg',
  'png',
  'mermaid',
  'drawio',
  'html',
  'blueprint',
  'checklist',
  'csv',
  'file',
] as const
export type ExportKind = (typeof exportKinds)[number]

/** These tell what breaks, so they wait while the answer is sealed. */
const telling: readonly ExportKind[] = ['html', 'blueprint', 'checklist', 'csv']
const silentKinds = exportKinds.filter((kind) => !telling.includes(kind))

/** The ways out that are open now. */
export function useExportKinds(): readonly ExportKind[] {
  return useRoom(hidesAnswer) ? silentKinds : exportKinds
}

/** The ways out. What writes the files is loaded when it is used. */
export function useExports(): Readonly<Record<ExportKind | 'copy', () => Promise<void>>> {
  const { document: board } = useSession()
  const forecast = useForecast()
  const language = useLanguage((state) => state.language)
  return useMemo(() => {
    const now = () => board.reading().board
    async function svg(): Promise<string> {
      const { diagramSvg } = await import('#lib/exchange/diagram-svg.ts')
      return diagramSvg(now(), { forecast, at: forecast.at, theme: isDark() ? 'dark' : 'light', language })
    }
    function save(content: string, type: string, ending: string): void {
      download(new Blob([content], { type: `${type};charset=utf-8` }), fileName(now().title, ending))
    }
    async function saveAs(wanted: Omit<Export, 'language'>, type: string, ending: string): Promise<void> {
      const { exported } = await import('#lib/exchange/exported.ts')
      save(exported(await withRounds(now()), forecast, { ...wanted, language }), type, ending)
    }
    return {
      svg: async () => save(await svg(), 'image/svg+xml', 'svg'),
      png: async () => download(await raster(await svg()), fileName(now().title, 'png')),
      mermaid: () => saveAs({ format: 'mermaid' }, 'text/plain', 'mmd'),
      drawio: () => saveAs({ format: 'drawio' }, 'application/xml', 'drawio'),
      html: () => saveAs({ format: 'html' }, 'text/html', 'blueprint.html'),
      blueprint: () => saveAs({ format: 'markdown' }, 'text/markdown', 'blueprint.md'),
      checklist: () => saveAs({ format: 'markdown', subject: 'checklist' }, 'text/markdown', 'checklist.md'),
      csv: () => saveAs({ format: 'csv' }, 'text/csv', 'checklist.csv'),
      file: () => saveAs({ format: 'json' }, 'application/json', 'hundredfold.json'),
      copy: () =>
        navigator.clipboard.write([new ClipboardItem({ 'image/png': svg().then((text) => raster(text)) })]),
    }
  }, [board, forecast, language])
}
