import type { Visitor } from './fixtures.ts'

/** The id of the board that a link opens. */
export function boardOf(link: string): string {
  return /\/b\/([^#]+)/.exec(link)?.[1] ?? ''
}

/** A new link to the same board for another role. */
export async function linkFor({ page }: Visitor, link: string, role: string): Promise<string> {
  const secret = await page.evaluate(
    async ({ board, role }) => {
      const answer = await fetch(`/api/boards/${board}/links`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role }),
      })
      return (await answer.json()).secret as string
    },
    { board: boardOf(link), role },
  )
  return link.replace(/#.*/, `#${secret}`)
}
