import { useMemo } from 'react'
import { useSession } from '#components/board/use-session.ts'
import { useForecast } from '#components/forecast/use-forecast.ts'
import { useLanguage } from '#components/language/use-language.ts'
import { isDark } from '#components/language/use-theme.ts'
import { download, fileName } from './download.ts'
import { raster } from './raster.ts'

export const exportKinds = ['svg', 'png', 'checklist', 'file'] as const
export type ExportKind = (typeof exportKinds)[number]

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
    return {
      svg: async () => save(await svg(), 'image/svg+xml', 'svg'),
      png: async () => download(await raster(await svg()), fileName(now().title, 'png')),
      checklist: async () => {
        const { checklistMarkdown } = await import('#lib/exchange/checklist-markdown.ts')
        save(checklistMarkdown(now(), forecast, language), 'text/markdown', 'checklist.md')
      },
      file: async () => {
        const { writeBoardFile } = await import('#lib/exchange/board-file.ts')
        save(writeBoardFile(now()), 'application/json', 'hundredfold.json')
      },
      copy: () =>
        navigator.clipboard.write([new ClipboardItem({ 'image/png': svg().then((text) => raster(text)) })]),
    }
  }, [board, forecast, language])
}
