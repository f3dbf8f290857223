import { expect, join, place, startBoard, test, type Visitor } from './fixtures.ts'
import { boardOf, linkFor } from './links.ts'

test('a viewer sees the drawing grow, changes nothing, and is told why', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, await linkFor(alice, link, 'viewer'))
  await place(alice, 'Service')
  const card = bob.page.getByRole('group', { name: /^Service,/ })
  await expect(card).toBeVisible()

  await expect(bob.page.getByRole('status').filter({ hasText: 'You are here to look' })).toBeVisible()
  await expect(bob.page.getByRole('region', { name: 'Components' })).toBeHidden()
  await expect(bob.page.getByRole('textbox', { name: 'Title of the board' })).not.toBeEditable()
  await card.click()
  await bob.page.keyboard.press('Delete')
  await bob.page.keyboard.press('ArrowRight')
  await bob.page.keyboard.press('Control+d')

  await expect(card).toHaveCount(1)
  await expect(bob.page.getByText('All changes saved')).toBeVisible()
  await expect(alice.page.getByRole('group', { name: /^Service,/ })).toHaveCount(1)
})

test('a participant who is raised to editor draws at once', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, await linkFor(alice, link, 'participant'))
  const palette = bob.page.getByRole('region', { name: 'Components' })
  await expect(palette).toBeHidden()

  await alice.page.evaluate(async (board) => {
    const { people } = await (await fetch(`/api/boards/${board}/people`)).json()
    const bob = people.find(({ name }: { name: string }) => name === 'Bob')
    await fetch(`/api/boards/${board}/people/${bob.id}/role`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'editor' }),
    })
  }, boardOf(link))
  await expect(palette).toBeVisible()
  await place(bob, 'Cache')

  await expect(alice.page.getByRole('group', { name: /^Cache,/ })).toBeVisible()
})

test('whose link is revoked sees so, and keeps no copy', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, await linkFor(alice, link, 'editor'))
  await expect.poll(() => copies(bob)).toBe(1)

  await alice.page.evaluate(async (board) => {
    const { links } = await (await fetch(`/api/boards/${board}/links`)).json()
    const sent = links.find(({ role }: { role: string }) => role === 'editor')
    await fetch(`/api/boards/${board}/links/${sent.id}`, { method: 'DELETE' })
  }, boardOf(link))

  await expect(bob.page.getByRole('heading', { name: 'This link does not open the board' })).toBeVisible()
  await expect.poll(() => copies(bob)).toBe(0)
})

function copies({ page }: Visitor): Promise<number> {
  return page.evaluate(async () => (await indexedDB.databases()).length)
}
