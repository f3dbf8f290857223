import { expect, invite, join, place, startBoard, test, type Visitor } from './fixtures.ts'

test('two people talk about a component, one mentions the other, and the thread is resolved', async ({
  alice,
  bob,
}) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await place(alice, 'Service')
  await alice.page.getByRole('group', { name: /^Service,/ }).click()
  await alice.page.keyboard.press('c')
  await expect(alice.page.getByRole('textbox', { name: 'New comment. On Service' })).toBeFocused()
  await alice.page.keyboard.type('Who owns this, @Bo')
  await alice.page.keyboard.press('Enter')
  await alice.page.keyboard.type('or not?')
  await alice.page.keyboard.press('Control+Enter')

  await expect(thread(alice, 'On Service')).toContainText('Who owns this, @Bob or not?')
  await expect(bob.page.getByText('Alice mentioned you: Who owns this, @Bob or not?')).toBeVisible()
  await expect(bob.page.getByRole('tab', { name: /Talk.*1 unread/ })).toBeVisible()
  await bob.page.getByRole('button', { name: /^1 comment. On Service/ }).click()
  await expect(bob.page.getByRole('tab', { name: 'Talk', exact: true })).toBeVisible()
  await thread(bob, 'On Service').getByRole('button', { name: 'Reply' }).click()
  await bob.page.getByRole('textbox', { name: 'Answer' }).fill('Team Payments does.')
  await bob.page.getByRole('button', { name: 'Send' }).click()
  await expect(thread(alice, 'On Service')).toContainText('Team Payments does.')

  await thread(alice, 'On Service').getByRole('button', { name: 'Resolve' }).click()
  await expect(thread(bob, 'On Service')).toBeHidden()
  await bob.page.getByRole('checkbox', { name: 'Show resolved (1)' }).check()
  await thread(bob, 'On Service').getByRole('button', { name: 'Reopen' }).click()

  await expect(thread(alice, 'On Service').getByRole('button', { name: 'Resolve' })).toBeVisible()
})

test('a thread outlives what it was on, and says what that was', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await place(alice, 'Cache')
  await alice.page.getByRole('group', { name: /^Cache,/ }).click()
  await alice.page.keyboard.press('c')
  await expect(alice.page.getByRole('textbox', { name: 'New comment. On Cache' })).toBeFocused()
  await alice.page.keyboard.type('Why is it cold?')
  await alice.page.getByRole('button', { name: 'Send' }).click()
  await expect(thread(alice, 'On Cache')).toBeVisible()
  await alice.page.getByRole('group', { name: /^Cache,/ }).click()
  await alice.page.keyboard.press('Delete')
  await bob.page.getByRole('tab', { name: /Talk/ }).click()

  await expect(thread(bob, 'It was on Cache, which was deleted.')).toContainText('Why is it cold?')
  await bob.page.reload()
  await bob.page.getByRole('tab', { name: /Talk/ }).click()
  await expect(thread(bob, 'It was on Cache, which was deleted.')).toContainText('Why is it cold?')
})

test('one edits and deletes only what one has said oneself', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await commentOnPlace(alice, 'First thought')
  await bob.page.getByRole('tab', { name: /Talk/ }).click()
  await thread(bob, 'At a place on the board').getByRole('button', { name: 'Reply' }).click()
  await bob.page.getByRole('textbox', { name: 'Answer' }).fill('Second thought')
  await bob.page.getByRole('button', { name: 'Send' }).click()
  const mine = alice.page.getByRole('listitem').filter({ hasText: 'First thought' })
  await mine.getByRole('button', { name: 'Edit' }).click()
  await alice.page.getByRole('textbox', { name: 'Comment' }).fill('A better thought')
  await alice.page.getByRole('button', { name: 'Save' }).click()

  await expect(thread(bob, 'At a place on the board')).toContainText('A better thought')
  await expect(thread(bob, 'At a place on the board')).toContainText('edited')
  const theirs = alice.page.getByRole('listitem').filter({ hasText: 'Second thought' })
  await expect(theirs.getByRole('button', { name: 'Edit' })).toBeHidden()

  const better = alice.page.getByRole('listitem').filter({ hasText: 'A better thought' })
  await better.getByRole('button', { name: 'Delete' }).click()
  await better.getByRole('button', { name: 'Delete for good' }).click()
  await expect(thread(bob, 'At a place on the board')).toContainText('This comment was deleted.')
  await expect(thread(bob, 'At a place on the board')).toContainText('Second thought')
})

test('what was said is found, and pins can be hidden', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await commentOnPlace(alice, 'Check the quota')
  const pin = page.getByRole('button', { name: /^1 comment. At a place/ })
  await expect(pin).toBeVisible()
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 40, y: 500 } })
  await page.keyboard.press('Shift+C')
  await expect(pin).toBeHidden()
  await page.keyboard.press('Shift+C')
  await page.getByRole('tab', { name: 'Breaks first' }).click()
  await page.keyboard.press('Control+f')
  await page.getByRole('dialog').getByRole('combobox').fill('quota')
  await page.keyboard.press('Enter')

  await expect(thread(alice, 'At a place on the board')).toHaveAttribute('aria-current', 'true')
})

test('a viewer reads, a participant comments', async ({ alice, bob }) => {
  await startBoard(alice)
  await commentOnPlace(alice, 'For everybody')
  await join(bob, await invite(alice, 'Viewer'))
  await bob.page.getByRole('tab', { name: /Talk/ }).click()
  await expect(thread(bob, 'At a place on the board')).toContainText('For everybody')
  await expect(bob.page.getByRole('button', { name: 'New comment' })).toBeHidden()

  await alice.page.getByRole('combobox', { name: 'Role of Bob' }).selectOption('Participant')
  await bob.page.getByRole('button', { name: 'New comment' }).click()
  await bob.page.getByRole('textbox', { name: /^New comment/ }).fill('I may speak')
  await bob.page.getByRole('button', { name: 'Send' }).click()
  await alice.page.keyboard.press('Escape')

  await expect(thread(alice, 'At a place on the board').first()).toContainText('I may speak')
})

test('what is typed stays while the network is away', async ({ alice, expectedTrouble }) => {
  expectedTrouble.push(/ERR_INTERNET_DISCONNECTED|WebSocket/)
  await startBoard(alice)
  const { page, context } = alice
  await page.getByRole('tab', { name: 'Talk' }).click()
  await page.getByRole('button', { name: 'New comment' }).click()
  await page.getByRole('textbox', { name: /^New comment/ }).fill('Half a sentence')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText(/^Not sent/)).toBeVisible()
  await page.getByRole('tab', { name: 'Breaks first' }).click()
  await page.getByRole('tab', { name: 'Talk' }).click()
  await expect(page.getByRole('textbox', { name: /^New comment/ })).toHaveValue('Half a sentence')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Send' }).click()

  await expect(thread(alice, 'At a place on the board')).toContainText('Half a sentence')
})

function thread({ page }: Visitor, title: string) {
  return page.getByRole('article', { name: title })
}

async function commentOnPlace(who: Visitor, words: string): Promise<void> {
  const { page } = who
  const canvas = page.getByRole('region', { name: 'Canvas' })
  await canvas.click({ position: { x: 40, y: 500 } })
  await page.keyboard.press('c')
  await canvas.click({ position: { x: 300, y: 350 } })
  await page.getByRole('textbox', { name: /^New comment/ }).fill(words)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(thread(who, 'At a place on the board')).toContainText(words)
}
