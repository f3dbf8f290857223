import { expect, place, startBoard, test } from './fixtures.ts'

test('a reader hears what the drawing shows', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')

  const service = page.getByRole('group', { name: 'Service, Service, 0 in, 0 out' })
  await expect(service).toHaveAttribute('aria-roledescription', 'component')
  await expect(service).toHaveAccessibleDescription(/^Enter or Space selects/)
})
