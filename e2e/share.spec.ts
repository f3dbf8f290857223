import { expect, invite, join, startBoard, test, type Visitor } from './fixtures.ts'

test('a facilitator invites a participant, raises them, and revokes their link', async ({ alice, bob }) => {
  await startBoard(alice)
  await join(bob, await invite(alice, 'Participant'))
  const palette = bob.page.getByRole('region', { name: 'Components' })
  await expect(palette).toBeHidden()

  await alice.page.getByRole('combobox', { name: 'Role of Bob' }).selectOption('Editor')
  await expect(palette).toBeVisible()
  await alice.page.getByRole('combobox', { name: 'Role of Bob' }).selectOption('As their link says')
  await expect(palette).toBeHidden()
  await alice.page.getByRole('button', { name: 'Revoke: Participant' }).click()
  await alice.page.getByRole('button', { name: 'Revoke the link' }).click()

  await expect(bob.page.getByRole('heading', { name: 'This link does not open the board' })).toBeVisible()
  await expect(alice.page.getByRole('region', { name: 'Links of this board' })).toContainText('revoked')
})

test('a link is renamed and given another end, and a raised person holds a token of their own', async ({
  alice,
  bob,
}) => {
  await startBoard(alice)
  await join(bob, await invite(alice, 'Participant'))
  const links = alice.page.getByRole('region', { name: 'Links of this board' })
  await links.getByRole('button', { name: 'Change: Participant' }).click()
  await links.getByRole('textbox', { name: 'New name' }).fill('Monday review')
  await links.getByRole('combobox', { name: 'Works from now for' }).selectOption('7 days')
  await links.getByRole('button', { name: 'Save the link' }).click()
  await expect(links).toContainText('Monday review · Participant')
  await expect(links).toContainText('until')

  const before = await tokenOf(bob)
  const asked = bob.page.waitForResponse((response) => response.url().endsWith('/session'))
  await alice.page.getByRole('combobox', { name: 'Role of Bob' }).selectOption('Editor')
  await asked
  await expect.poll(() => tokenOf(bob)).not.toBe(before)
  await bob.page.getByRole('button', { name: 'Share' }).click()

  await expect(bob.page.getByRole('region', { name: 'Links of this board' })).toContainText('Monday review')
})

test('a board is deleted only once its title is typed', async ({ alice, bob, expectedTrouble }) => {
  expectedTrouble.push(/410/) // the open list of people is asked for once more as everybody goes
  await startBoard(alice)
  await join(bob, await invite(alice, 'Editor'))
  const erase = alice.page.getByRole('button', { name: 'Delete this board' })
  await expect(erase).toBeDisabled()

  await alice.page.getByRole('textbox', { name: 'Type “Untitled board” to delete it' }).fill('Untitled board')
  await erase.click()

  await expect(bob.page.getByRole('heading', { name: 'This board was deleted' })).toBeVisible()
  await expect(alice.page.getByRole('heading', { name: 'This board was deleted' })).toBeVisible()
})

async function tokenOf({ context }: Visitor): Promise<string | undefined> {
  return (await context.cookies()).find(({ name }) => name === 'hundredfold')?.value
}
