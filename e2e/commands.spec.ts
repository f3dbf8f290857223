import { expect, place, startBoard, test } from './fixtures.ts'

test('everything can be done from the command palette', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 40, y: 400 } })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('seleverything')
  await page.getByRole('option', { name: /Select everything/ }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('duplic')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('group', { name: /^Service 2,/ })).toBeVisible()
})

test('Hangul initials find a command', async ({ bob }) => {
  await startBoard(bob)
  const { page } = bob
  await page.getByRole('combobox', { name: 'Language' }).selectOption('한국어')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').last().fill('ㅊㄱㄷㅇㅌㅂㅇㅅ')

  await expect(page.getByRole('option', { name: '추가: 데이터베이스' })).toBeVisible()
})

test('the list of keys names every shortcut, and letters can be switched off', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 40, y: 400 } })
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help.getByRole('term').filter({ hasText: 'Duplicate' })).toBeVisible()
  await help.getByRole('checkbox', { name: /Single letters/ }).uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 40, y: 400 } })
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Connect (A)' })).toHaveAttribute('aria-pressed', 'false')

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('Connect')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Connect (A)' })).toHaveAttribute('aria-pressed', 'true')
})

test('what is on the board is found by its name', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Cache')
  await place(alice, 'Queue')
  await page.keyboard.press('Control+f')
  await page.getByRole('dialog').getByRole('combobox').fill('cac')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('group', { name: /^Cache,/ })).toHaveClass(/selected/)
})

test('a neighbour is made and named without the pointer', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await page.keyboard.press('Control+ArrowRight')
  await page.getByRole('textbox', { name: 'Name' }).fill('주문')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('group', { name: 'Service to 주문' })).toBeAttached()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('group', { name: /^Service,/ })).toHaveClass(/selected/)
})

test('several are aligned, locked and left alone', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await place(alice, 'Database')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+w')
  const [service, database] = await Promise.all(
    [/^Service,/, /^Database,/].map((name) => page.getByRole('group', { name }).boundingBox()),
  )
  expect(service?.y).toBe(database?.y)

  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByRole('img', { name: 'Locked' })).toHaveCount(2)
  await page.keyboard.press('Delete')
  await expect(page.getByRole('group', { name: /^Service,/ })).toBeVisible()
})

test('who only looks changes nothing', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await page.keyboard.press('Alt+r')
  await expect(page.getByText('Only looking: nothing can be changed.')).toBeVisible()
  await page.getByRole('group', { name: /^Service,/ }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('group', { name: /^Service,/ })).toBeVisible()

  await page.getByRole('button', { name: 'Edit again' }).click()
  await page.getByRole('group', { name: /^Service,/ }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('group', { name: /^Service,/ })).toBeHidden()
})
