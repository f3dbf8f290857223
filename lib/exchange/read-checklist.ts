import { languages } from '#lib/language/language.ts'
import { type ItemStatus, itemStatuses } from '#lib/model/checklist-item.ts'
import { withoutGap } from './checklist-gap.ts'
import { checklistTexts } from './checklist-texts.ts'
import { idOfComment } from './comment-text.ts'
import { csvRows } from './csv.ts'
import { textOfField } from './field-text.ts'

/** What a returned checklist says about one item; empty texts are gaps, and a status that is no word of ours is null. */
export interface ChecklistUpdate {
  readonly id: string
  readonly status: ItemStatus | null
  readonly owner: string
  /** An ISO day. */
  readonly due: string
}

/** Reads a checklist that was exported, Markdown or CSV, in any language. Lines without an id say nothing. */
export function readChecklist(text: string): readonly ChecklistUpdate[] {
  const [header = [], ...rows] = csvRows(text)
  const column = (name: 'id' | 'status' | 'owner' | 'due') =>
    header.findIndex((cell) => languages.some((language) => checklistTexts[language][name] === cell.trim()))
  const [id, status, owner, due] = [column('id'), column('status'), column('owner'), column('due')]
  if (id < 0) return text.split(/\r?\n/).flatMap(updateOfLine)
  return rows.flatMap((row) => {
    if ((row[id] ?? '') === '') return []
    return [
      {
        id: row[id] ?? '',
        status: statusOf(row[status] ?? ''),
        owner: withoutGap(row[owner] ?? ''),
        due: dayOf(row[due] ?? ''),
      },
    ]
  })
}

const LINE = /^\s*[-*+] \[([ xX])\] (.*)<!-- ((?:break|domain-break|item):\S+) -->\s*$/

function updateOfLine(line: string): ChecklistUpdate[] {
  const [, tick, fields = '', id] = LINE.exec(line) ?? []
  if (id === undefined) return []
  const field = (name: 'status' | 'owner' | 'due') => fieldOf(fields, name)
  const written = statusOf(field('status'))
  return [
    {
      id: idOfComment(id),
      status: tick === ' ' ? (written === 'doing' ? 'doing' : 'open') : 'done',
      owner: withoutGap(field('owner')),
      due: dayOf(field('due')),
    },
  ]
}

/** The last field with this label: what people wrote comes before the fields. */
function fieldOf(fields: string, name: 'status' | 'owner' | 'due'): string {
  const labels = languages.map((language) => `${checklistTexts[language][name]}: `)
  const field = fields.split(' · ').findLast((part) => labels.some((label) => part.startsWith(label))) ?? ''
  return textOfField(field.slice(field.indexOf(': ') + 2))
}

function statusOf(word: string): ItemStatus | null {
  const known = (status: ItemStatus) =>
    [status, ...languages.map((language) => checklistTexts[language][status])].includes(word.trim())
  return itemStatuses.find(known) ?? null
}

function dayOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? text.trim() : ''
}
