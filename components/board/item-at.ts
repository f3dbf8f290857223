import { type ItemKey, itemKey, itemTables } from './screen.ts'

/** What an element on the canvas or in the outline stands for; null where it is neither. */
export function itemAt(element: Element): ItemKey | null {
  const key = element
    .closest('.react-flow__node, .react-flow__edge, [role="treeitem"]')
    ?.getAttribute('data-id')
  const table = itemTables.find((name) => key?.startsWith(`${name}/`))
  return table && key ? itemKey(table, key.slice(table.length + 1)) : null
}
