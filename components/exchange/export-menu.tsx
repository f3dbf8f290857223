'use client'

import { Download } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useBoard } from '#components/board/use-session.ts'
import { useForecast } from '#components/forecast/use-forecast.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { isDark } from '#components/language/use-theme.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import { download, fileName } from './download.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { raster } from './raster.ts'

/** The ways out. What writes the files is loaded when it is used. */
export function ExportMenu() {
  const board = useBoard()
  const forecast = useForecast()
  const text = useTexts(exchangeTexts)
  const language = useLanguage((state) => state.language)

  async function svg(): Promise<string> {
    const { diagramSvg } = await import('#lib/exchange/diagram-svg.ts')
    return diagramSvg(board, { forecast, at: forecast.at, theme: isDark() ? 'dark' : 'light', language })
  }
  const exports = {
    svg: async () => save(await svg(), 'image/svg+xml', 'svg'),
    png: async () => download(await raster(await svg()), fileName(board.title, 'png')),
    checklist: async () => {
      const { checklistMarkdown } = await import('#lib/exchange/checklist-markdown.ts')
      save(checklistMarkdown(board, forecast, language), 'text/markdown', 'checklist.md')
    },
    file: async () => {
      const { writeBoardFile } = await import('#lib/exchange/board-file.ts')
      save(writeBoardFile(board), 'application/json', 'hundredfold.json')
    },
  } as const
  function save(content: string, type: string, ending: string): void {
    download(new Blob([content], { type: `${type};charset=utf-8` }), fileName(board.title, ending))
  }

  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button>
          <Download size={16} aria-hidden="true" />
          {text.export}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-48 rounded-xl border border-line bg-surface p-1 shadow-float"
        >
          {(['svg', 'png', 'checklist', 'file'] as const).map((kind) => (
            <DropdownMenu.Item
              key={kind}
              className="flex min-h-9 cursor-pointer items-center rounded-lg px-3 text-sm outline-none data-highlighted:bg-raised"
              onSelect={() => void exports[kind]().catch(() => say(text.failed))}
            >
              {text[kind]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
