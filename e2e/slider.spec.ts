import { expect, startBoard, test } from './fixtures.ts'

test('keys go to stops, and with Shift just past the next break', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  const slider = page.getByRole('slider', { name: 'Multiple of today' })
  await slider.press('Shift+ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', '2.41× of today')
  await expect(page.getByText('1 broken')).toBeVisible()
  await slider.press('Shift+ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', '3.28× of today')
  await expect(page.getByText('2 broken')).toBeVisible()
  await slider.press('Shift+ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', '2.41× of today')
})

test('playing goes up to a hundred times and can be paused', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  const slider = page.getByRole('slider', { name: 'Multiple of today' })
  await page.getByRole('button', { name: 'Play from 1× to 100×' }).click()
  await expect(slider).not.toHaveAttribute('aria-valuetext', '1× of today')
  await page.getByRole('button', { name: 'Pause' }).click()
  await slider.press('ArrowLeft')
  await expect(page.getByRole('button', { name: 'Play from 1× to 100×' })).toBeVisible()

  await page.getByRole('button', { name: 'Play from 1× to 100×' }).click()
  await expect(slider).toHaveAttribute('aria-valuetext', '100× of today', { timeout: 40_000 })
  await expect(page.getByRole('button', { name: 'Play from 1× to 100×' })).toBeVisible()
})

test('whoever wants no motion sees it step from stop to stop', async ({ alice }) => {
  await alice.page.emulateMedia({ reducedMotion: 'reduce' })
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('button', { name: 'Play from 1× to 100×' }).click()
  const slider = page.getByRole('slider', { name: 'Multiple of today' })
  await expect(slider).toHaveAttribute('aria-valuetext', '2× of today')
  await expect(slider).toHaveAttribute('aria-valuetext', '3× of today')
})

test('two multiples side by side say what changes between them', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('button', { name: 'Compare with another multiple' }).click()
  const comparison = page.getByRole('region', { name: 'Two multiples side by side' })
  await expect(comparison.getByRole('combobox', { name: 'From' })).toHaveValue('1')
  await expect(comparison.getByRole('combobox', { name: 'To' })).toHaveValue('100')
  await page.getByRole('combobox', { name: 'To' }).selectOption('3×')

  const changes = comparison.getByRole('listitem')
  await expect(changes).toHaveCount(2)
  await expect(changes.first()).toContainText('Thumbnail workers')
  await expect(changes.first()).toContainText('broken')
  await expect(changes.last()).toContainText('API')
  await expect(changes.last()).toContainText('near its limit')
  await comparison.getByRole('button', { name: 'Stop comparing' }).click()
  await expect(comparison).toHaveCount(0)
})

test('where the growth is known, multiples have dates', async ({ alice }) => {
  await startBoard(alice, /Strava, 2014/)
  const { page } = alice
  await page.getByRole('button', { name: 'Show the answer' }).click()
  const slider = page.getByRole('slider', { name: 'Multiple of today' })
  await slider.fill('0')
  await slider.press('ArrowRight')

  await expect(slider).toHaveAttribute('aria-valuetext', '2× of today, about 2014-07-29')
  await expect(page.getByRole('button', { name: /^Breaks first/ })).toContainText('about 2014-07-29')
})
