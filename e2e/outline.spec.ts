import { expect, join, place, startBoard, test } from './fixtures.ts'

test('a board is drawn from the outline alone', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await page.keyboard.press('Control+Shift+o')
  const outline = page.getByRole('region', { name: 'Outline' })
  await outline.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('serv')
  await page.keyboard.press('Enter')
  await outline.getByRole('textbox', { name: 'Name' }).fill('주문')
  await page.keyboard.press('Enter')
  await expect(outline.getByRole('treeitem', { name: /^주문, Service/ })).toBeFocused()

  await outline.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('data')
  await page.keyboard.press('Enter')
  await outline.getByRole('textbox', { name: 'Name' }).fill('Orders DB')
  await page.keyboard.press('Enter')
  await outline.getByRole('treeitem', { name: /^Orders DB/ }).dispatchEvent('keydown', { key: 'ㅈ' })
  await expect(outline.getByRole('treeitem', { name: /^주문, Service/ })).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: /Connect to/ }).click()
  await page.getByRole('option', { name: /Orders DB/ }).click()
  await expect(page.getByRole('group', { name: '주문 to Orders DB' })).toBeAttached()

  await outline.getByRole('treeitem', { name: /^Orders DB/ }).click()
  await page.keyboard.press('Delete')
  await expect(outline.getByRole('treeitem', { name: /^Orders DB/ })).toHaveCount(0)
  await expect(page.getByText('All changes saved')).toBeVisible()
})

test('a component moves to a domain by its name', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await page.keyboard.press('Control+g')
  await place(alice, 'Cache')
  await page.keyboard.press('Shift+f')
  await page.getByRole('option', { name: /New domain/ }).click()

  await page.keyboard.press('Control+Shift+o')
  const domain = page.getByRole('treeitem', { name: /^New domain, Zone, holds Service, Cache/ })
  await expect(domain).toHaveAttribute('aria-level', '1')
  await expect(page.getByRole('treeitem', { name: /^Cache/ })).toHaveAttribute('aria-level', '2')
})

test("others' changes appear in the outline", async ({ alice, bob }) => {
  await join(bob, await startBoard(alice))
  await bob.page.keyboard.press('Control+Shift+o')
  await place(alice, 'Queue')

  const line = bob.page.getByRole('treeitem', { name: /^Queue/ })
  await line.click()
  await alice.page.keyboard.press('Enter')
  await alice.page.getByRole('textbox', { name: 'Name' }).fill('Mail')
  await alice.page.keyboard.press('Enter')
  await expect(bob.page.getByRole('treeitem', { name: /^Mail/ })).toHaveAttribute('aria-selected', 'true')
})
