import { expect, startBoard, test, type Visitor } from './fixtures.ts'

/** Hands on the screen, counted: a click, a key, a drag, a value that is typed. */
function countingHands({ page }: Visitor) {
  let count = 0
  const counted = async (act: Promise<void>) => {
    count++
    await act
  }
  const canvas = page.getByRole('region', { name: 'Canvas' })
  const card = (name: string) => page.getByRole('group', { name: new RegExp(`^${name},`) })
  return {
    count: () => count,
    click: (role: 'button' | 'tab', name: string) =>
      counted(page.getByRole(role, { name, exact: true }).click()),
    press: (key: string) => counted(page.keyboard.press(key)),
    select: (name: string) => counted(card(name).click()),
    put: (kind: string, x: number) =>
      counted(
        page
          .getByRole('region', { name: 'Components' })
          .getByRole('button', { name: kind, exact: true })
          .dragTo(canvas, { targetPosition: { x, y: 300 } }),
      ),
    connect: (from: string, to: string) => counted(card(from).dragTo(card(to))),
    typeLast: async (field: string, value: string) => {
      await counted(page.getByRole('textbox', { name: field, exact: true }).last().fill(value))
      await counted(page.keyboard.press('Enter'))
    },
    type: async (field: string, value: string) => {
      await counted(page.getByRole('textbox', { name: field, exact: true }).fill(value))
      await counted(page.keyboard.press('Enter'))
    },
  }
}

test('an empty board answers for a three-tier shop in under 40 steps', async ({ alice }) => {
  const { page } = alice
  const hands = countingHands(alice)
  await startBoard(alice)
  await hands.put('Load balancer', 130)
  await hands.put('Service', 350)
  await hands.put('Database', 570)
  await hands.press('Escape')
  await hands.press('a')
  await hands.connect('Load balancer', 'Service')
  await hands.press('a')
  await hands.connect('Service', 'Database')
  await hands.press('Escape')
  await hands.press('Escape')
  await hands.click('tab', 'Inspector')
  await hands.click('button', 'Add a flow')
  await hands.type('Requests per unit', '50 to 80/s')
  await hands.select('Load balancer')
  await hands.type('Capacity', '5k/s')
  await hands.select('Service')
  await hands.type('Instances', '4')
  await hands.type('Capacity', '60 to 90/s')
  await hands.select('Database')
  await hands.type('Capacity', '1k to 3k/s')
  await hands.click('button', 'Add a limit of connections')
  await hands.typeLast('Capacity', '97')
  await hands.click('tab', 'Breaks first')

  const first = page.getByRole('region', { name: 'Breaks first' })
  await expect(first).toContainText('Service')
  await hands.click('tab', 'How sure')
  await expect(page.getByText(/draws$/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Measure this next' })).toBeVisible()
  // One more for the empty board itself.
  expect(hands.count() + 1).toBeLessThan(40)
})
