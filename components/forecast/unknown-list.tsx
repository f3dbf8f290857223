'use client'

import { changeScreen, type ItemKey } from '#components/board/screen.ts'
import { useBoard } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import type { Board } from '#lib/model/board.ts'
import { nameOf } from '#lib/model/board.ts'
import { forecastTexts } from './forecast-texts.ts'

/** More than three questions at once are none. */
const SHOWN = 3

/** The numbers that nobody knows yet. */
export function UnknownList({ unknowns }: { readonly unknowns: readonly string[] }) {
  const text = useTexts(forecastTexts)
  const board = useBoard()
  return (
    <section
      aria-label={text.findFirst}
      className="grid gap-1 rounded-xl border border-line border-dashed p-3"
    >
      <h3 className="text-sm font-semibold">{text.findFirst}</h3>
      <p className="text-xs text-muted">{text.unknownHint}</p>
      <ul className="grid gap-px">
        {unknowns.slice(0, SHOWN).map((path) => {
          const { key, words } = named(path, board)
          return (
            <li key={path}>
              <button
                type="button"
                className="min-h-7 w-full rounded px-1 text-left text-sm underline decoration-dotted underline-offset-4 hover:bg-raised"
                onClick={() => changeScreen({ selection: new Set(key ? [key] : []), tab: 'inspector' })}
              >
                {words}
              </button>
            </li>
          )
        })}
      </ul>
      {unknowns.length > SHOWN && <p className="text-xs text-muted">+{unknowns.length - SHOWN}</p>}
    </section>
  )
}

/** A path in people's words: "API · throughput", and what to select to change it. */
function named(path: string, board: Board): { readonly key: ItemKey | null; readonly words: string } {
  const [table = '', id = '', ...rest] = path.split('/')
  if (table !== 'components' && table !== 'connections' && table !== 'domains')
    return { key: null, words: path }
  const row = board[table].find((candidate) => candidate.id === id)
  const limits = row && 'limits' in row ? row.limits : []
  const words = rest.map((part) => limits.find((limit) => limit.id === part)?.kind ?? part)
  const shown = words.filter((word) => word !== 'limits' && word !== 'capacity' && word !== 'perInstance')
  return { key: `${table}/${id}`, words: [row ? nameOf(row) : id, ...shown].join(' · ') }
}
