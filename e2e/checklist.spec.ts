import { expect, join, startBoard, test, type Visitor } from './fixtures.ts'

async function openChecklist({ page }: Visitor): Promise<void> {
  await page.getByRole('tab', { name: 'Checklist' }).click()
}

test('a suggestion that one keeps, the other gives an owner', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  await openChecklist(alice)
  await openChecklist(bob)
  await expect(alice.page.getByText('Nothing is kept yet · 8 suggested')).toBeVisible()
  await alice.page.getByRole('button', { name: /^Keep: .*Thumbnail workers/ }).click()

  const item = bob.page.getByRole('region', { name: 'Before 3×' }).getByRole('article', { name: /^Raise/ })
  await expect(item).toContainText('Owner: ____')
  await expect(item).toContainText('breaks at 2.4× now')
  await item.getByRole('button', { name: /^Edit/ }).click()
  await item.getByRole('combobox', { name: 'Owner' }).fill('Minji')
  await bob.page.keyboard.press('Enter')
  await item.getByLabel('Due').fill('2027-02-01')
  await bob.page.keyboard.press('Enter')

  const seen = alice.page.getByRole('article', { name: /^Raise/ })
  await expect(seen).toContainText('Minji')
  await expect(seen).toContainText('due 2027-02-01')
  await expect(alice.page.getByText('0 of 1 done · 7 suggested')).toBeVisible()
  await seen.getByRole('combobox', { name: /^Status/ }).selectOption('Done')
  await expect(bob.page.getByText('1 of 1 done · 7 suggested')).toBeVisible()
})

test('an item by hand is typed at once; to accept it needs a day', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await openChecklist(alice)
  await openChecklist(bob)
  await alice.page.getByRole('button', { name: 'Add an item' }).click()
  await alice.page.keyboard.type('One region only')
  await alice.page.getByRole('combobox', { name: 'Owner' }).last().fill('Alice')
  await alice.page.keyboard.press('Enter')
  const item = alice.page.getByRole('article', { name: 'One region only' })
  await item.getByRole('combobox', { name: 'Stage' }).selectOption('Accepted')
  await expect(item.getByRole('alert')).toContainText('needs the day')
  await expect(bob.page.getByRole('region', { name: 'Before 3×' })).toContainText('One region only')
  await item.getByLabel('Accepted until').fill('2099-12-31')
  await alice.page.keyboard.press('Enter')

  const accepted = bob.page.getByRole('region', { name: 'Accepted' })
  await expect(accepted).toContainText('One region only')
  await expect(accepted).toContainText('accepted until 2099-12-31')
})

test('a filter shows what nobody owns, and a link shows where it is', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  await openChecklist(alice)
  const { page } = alice
  await page.getByRole('button', { name: /^Keep: .*API/ }).click()
  const owners = page.getByRole('combobox', { name: 'Owner' })
  await owners.selectOption('No owner')
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.getByRole('article').getByRole('button', { name: 'Show API' }).click()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  await expect(page.getByRole('heading', { name: 'API' })).toBeVisible()
})

test('a finding on the list leads back to it', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('tab', { name: 'Findings' }).click()
  await page.getByRole('article').first().getByRole('button', { name: 'Add to the checklist' }).click()
  await openChecklist(alice)
  await page.getByRole('button', { name: 'Show the finding' }).click()
  await expect(page.getByRole('tab', { name: 'Findings' })).toHaveAttribute('aria-selected', 'true')
})

test('a finding is shown on the canvas, and accepted until a day', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Three-tier web shop/)
  await join(bob, link)
  await openChecklist(bob)
  const { page } = alice
  await page.getByRole('tab', { name: 'Findings' }).click()
  const finding = page.getByRole('article', { name: 'Look at a product waits for 4 calls in a row' })
  await finding.getByRole('button', { name: 'Show it' }).click()
  for (const name of ['CDN', 'nginx', 'Application', 'Redis', 'PostgreSQL'])
    await expect(page.getByRole('group', { name: new RegExp(`^${name},`) })).toHaveClass(/selected/)
  await finding.getByRole('button', { name: 'Accept until…' }).click()
  await page.getByLabel('Accept it until').fill('2099-12-31')
  await page.keyboard.press('Enter')

  await expect(finding).toContainText('accepted until 2099-12-31')
  await expect(bob.page.getByRole('region', { name: 'Accepted' })).toContainText('accepted until 2099-12-31')
})

test('a list that was filled in elsewhere comes back as one step', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  await openChecklist(alice)
  const { page } = alice
  await page.getByRole('button', { name: /^Keep: .*API/ }).click()
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByText('The checklist is copied.')).toBeVisible()
  const exported = await page.evaluate(() => navigator.clipboard.readText())
  const lines = exported
    .split('\n')
    .map((line) => (line.includes('item:') ? line.replace('[ ]', '[x]') : line))
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Read a returned file…' }).click()
  await (await choosing).setFiles({
    name: 'checklist.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from([...lines, '- [x] Elsewhere <!-- item:elsewhere -->'].join('\n')),
  })

  await expect(page.getByText('The file was read: 1 changed, 0 taken up.', { exact: false })).toBeVisible()
  await expect(page.getByText('item:elsewhere')).toBeVisible()
  await expect(page.getByText('1 of 1 done', { exact: false })).toBeVisible()
})

test('whoever may only look still filters and follows links', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  await openChecklist(alice)
  const { page } = alice
  await page.getByRole('button', { name: /^Keep: .*API/ }).click()
  await page.getByRole('group', { name: /^API,/ }).click()
  await page.keyboard.press('Alt+r')

  await expect(page.getByRole('button', { name: 'Add an item' })).toBeDisabled()
  await page.getByRole('combobox', { name: 'Owner' }).selectOption('No owner')
  await page.getByRole('article').getByRole('button', { name: 'Show API' }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
})
