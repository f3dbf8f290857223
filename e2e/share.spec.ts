import { expect, invite, join, startBoard, test } from './fixtures.ts'

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
