import type { Language } from '#lib/language/language.ts'
import type { Board } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { answerSections } from './blueprint-answer.ts'
import { peopleSections } from './blueprint-people.ts'
import { systemSections } from './blueprint-system.ts'
import { blueprintTexts } from './blueprint-texts.ts'

/** A part of a section. Texts are as people wrote them; a renderer makes them inert in its own way. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'map' }

/** One section under its heading. */
interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The document that a review leaves behind, before it becomes Markdown, HTML or paper. */
export interface Blueprint {
  readonly title: string
  readonly language: Language
  readonly sections: readonly Section[]
}

/** What a blueprint is made of; `day` is written on the cover when it is given, there is no clock here. */
export interface BlueprintInput {
  readonly board: Board
  readonly forecast: Forecast
  readonly language: Language
  readonly day?: string
}

const sectionNames = [
  'cover',
  'onePage',
  'map',
  'workload',
  'ledger',
  'order',
  'domains',
  'room',
  'risks',
  'decisions',
  'unknowns',
  'answers',
  'next',
  'appendix',
] as const
/** What stands in some of the sections. */
export type Sections = Partial<Readonly<Record<(typeof sectionNames)[number], readonly Block[]>>>

/** All sections, in the same order in every format; one without content says so. Nobody's name is in it but owners'. */
export function blueprint(input: BlueprintInput): Blueprint {
  const { board, language } = input
  const text = blueprintTexts[language]
  const all: Sections = { ...answerSections(input), ...systemSections(input), ...peopleSections(input) }
  return {
    title: board.title.trim() === '' ? text.untitled : board.title,
    language,
    sections: sectionNames.map((name) => {
      const blocks = (all[name] ?? []).filter((block) => !isEmpty(block))
      return {
        title: text[name],
        blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: text.empty }],
      }
    }),
  }
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'list') return block.items.length === 0
  return block.kind === 'table' && block.rows.length === 0
}
