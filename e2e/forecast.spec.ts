import { expect, join, place, startBoard, test } from './fixtures.ts'

test('the photo template says what breaks first, in order, and why', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice

  await expect(page.getByRole('heading', { name: /100× more, what breaks first/ })).toBeVisible()
  const first = page.getByRole('region', { name: 'Breaks first' })
  await expect(first).toContainText('Thumbnail workers')
  await expect(first).toContainText('2.4×')
  const then = page.getByRole('region', { name: 'Then' }).getByRole('listitem')
  await expect(then.first()).toContainText('API')
  await expect(then.first()).toContainText('3.27×')
  await expect(then).toHaveCount(9)
})

test('moving the slider from 1× to 1000× shows on the canvas what is broken', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  const slider = page.getByRole('slider', { name: 'Multiple of today' })
  await expect(page.getByText('0 broken')).toBeVisible()
  await slider.focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')

  await expect(slider).toHaveAttribute('aria-valuetext', '10× of today')
  await expect(page.getByText('4 broken')).toBeVisible()
  await expect(page.getByRole('group', { name: /^Thumbnail workers,/ })).toContainText('broken')
  await expect(page.getByRole('group', { name: /^CDN,/ })).toContainText('safe')
})

test('looking at a row lights the way to what breaks', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  await alice.page.getByRole('button', { name: /^Breaks first: Thumbnail workers/ }).hover()
  await expect(alice.page.getByRole('group', { name: /^Queue,/ }).locator('.outline-break')).toBeVisible()
  await expect(alice.page.getByRole('group', { name: /^Cache,/ }).locator('.outline-break')).toHaveCount(0)
})

test('a fix is tried out, planned and put on the board as one step', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  const { page } = alice
  await page.getByRole('tab', { name: 'Then what' }).click()
  await page.getByRole('button', { name: /instances of Thumbnail workers/ }).click()
  await expect(page.getByText('What if: one fix is tried out, the board is unchanged.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Breaks first: API/ })).toBeVisible()
  await expect(bob.page.getByRole('button', { name: /^Breaks first: Thumbnail workers/ })).toBeVisible()

  await page.getByRole('button', { name: 'Add to the checklist' }).click()
  await page.getByRole('tab', { name: 'Breaks first' }).click()
  await page.getByRole('button', { name: 'Change the board' }).click()
  await expect(bob.page.getByRole('button', { name: /^Breaks first: API/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(bob.page.getByRole('button', { name: /^Breaks first: Thumbnail workers/ })).toBeVisible()
})

test('what the rules find becomes a checklist item', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('tab', { name: 'Findings' }).click()
  const finding = page.getByRole('article').first()
  await finding.getByRole('button', { name: 'Add to the checklist' }).click()
  await expect(finding.getByRole('button', { name: 'On the checklist' })).toBeDisabled()
})

test('losing a zone changes the answer', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('tab', { name: 'Domains' }).click()
  await page.getByRole('button', { name: 'Zone 1', exact: true }).click()
  await page.getByRole('tab', { name: 'Order' }).click()

  const first = page.getByRole('region', { name: 'Breaks first' })
  await expect(first).toContainText('Thumbnail workers')
  await expect(first).toContainText('1.2×')
})

test('one person changes a number and both see the answer change', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  await alice.page.getByRole('region', { name: 'Breaks first' }).getByRole('button').click()
  await alice.page.getByRole('tab', { name: 'Inspector' }).click()
  const limit = alice.page.getByRole('group', { name: 'throughput' })
  await expect(limit.getByRole('textbox', { name: 'Capacity' })).toHaveValue(/12/)
  await limit.getByRole('textbox', { name: 'Capacity' }).fill('30/s')
  await alice.page.keyboard.press('Enter')

  await expect(bob.page.getByRole('region', { name: 'Breaks first' })).toContainText('API')
  await expect(bob.page.getByRole('region', { name: 'Breaks first' })).toContainText('3.27×')
})

test('a range says how sure the answer is, and which number to measure', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('tab', { name: 'How sure' }).click()
  await expect(page.getByText('No number on this board has a range.', { exact: false })).toBeVisible()
  await page.getByRole('group', { name: /^Thumbnail workers,/ }).click()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  const limit = page.getByRole('group', { name: 'throughput' })
  await limit.getByRole('textbox', { name: 'Capacity' }).fill('6 to 24')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Breaks first' }).click()

  await expect(page.getByText('16,384 of 16,384 draws')).toBeVisible()
  await expect(page.getByRole('region', { name: 'How often it breaks first' })).toContainText(
    'Thumbnail workers',
  )
  await page
    .getByRole('region', { name: 'Measure this next' })
    .getByRole('button', { name: 'Thumbnail workers · throughput' })
    .click()
  await expect(page.getByRole('heading', { name: 'Thumbnail workers' })).toBeVisible()
})

test('a table says what each lost domain costs each flow', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('tab', { name: 'Domains' }).click()
  const losses = page.getByRole('region', { name: 'What a lost domain costs' })
  await expect(losses.getByRole('row', { name: /^Zone 1/ })).toBeVisible()
  await expect(losses.getByRole('columnheader', { name: 'Upload a photo' })).toBeVisible()
})

test('from an empty board to a first answer: a component, a flow, a number', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Database')
  await expect(page.getByText('No flow yet.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Show everything (Shift+1)' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Inspector' }).click()
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 40, y: 520 } })
  await page.getByRole('button', { name: 'Add a flow' }).click()
  await page.getByRole('textbox', { name: 'Requests per unit' }).fill('100/s')
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: /^Database,/ }).click()
  await page
    .getByRole('group', { name: 'throughput' })
    .getByRole('textbox', { name: 'Capacity' })
    .fill('1.5k/s')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Breaks first' }).click()

  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('Database')
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('15×')
})

test('a number out of range is refused beside its field, and nothing changes', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('region', { name: 'Breaks first' }).getByRole('button').click()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  const capacity = page.getByRole('group', { name: 'throughput' }).getByRole('textbox', { name: 'Capacity' })
  await capacity.fill('-5')
  await page.keyboard.press('Enter')

  await expect(capacity).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('tab', { name: 'Breaks first' }).click()
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('2.4×')
})

test('the same board in Korean, for one person only', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  await alice.page.getByRole('combobox', { name: 'Language · 언어' }).selectOption('한국어')

  await expect(alice.page.getByText('모든 변경 사항 저장됨')).toBeVisible()
  await expect(alice.page.getByRole('heading', { name: /무엇이 가장 먼저 무너질까요/ })).toBeVisible()
  await expect(bob.page.getByText('All changes saved')).toBeVisible()
})
