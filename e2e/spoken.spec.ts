import { expect, place, startBoard, test } from './fixtures.ts'

test('a reader hears what the drawing shows', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')

  const service = page.getByRole('group', { name: 'Service, Service, 0 in, 0 out' })
  await expect(service).toHaveAttribute('aria-roledescription', 'component')
})

test('the canvas says once what the keys do', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')

  await expect(page.getByRole('application', { name: 'Drawing' })).toHaveAccessibleDescription(
    /^Enter steps in/,
  )
  await expect(page.getByRole('group', { name: /^Service,/ })).toHaveAccessibleDescription('')
})

test('a move is told by its way and the neighbour', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await place(alice, 'Cache')
  await page.keyboard.press('Shift+ArrowDown')

  await expect(page.getByRole('log').getByText('Moved down, next to Service')).toBeAttached()
})
