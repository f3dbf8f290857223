import { expect, join, startBoard, test } from './fixtures.ts'

test('a replay asks, hides the answer, and shows it to whoever wants it', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Slack, 2022/)
  await join(bob, link)
  const { page } = alice
  const card = page.getByRole('region', { name: /Slack, 2022/ })
  await expect(card.getByRole('heading', { name: /agent upgrade/ })).toBeVisible()
  await expect(page.getByRole('slider')).toHaveCount(0)
  await expect(page.getByRole('group', { name: /^Vitess keyspace,/ })).not.toContainText('broken')
  await card.getByRole('combobox', { name: /breaks first/ }).selectOption('Vitess keyspace')
  await card.getByRole('button', { name: 'Show the answer' }).click()

  await expect(card).toContainText('You said Vitess keyspace, and so does the board.')
  await expect(card).toContainText('Without This step of the upgrade')
  await expect(card).toContainText('0.777×')
  await expect(card.getByRole('link')).toHaveAttribute('href', /slack\.engineering/)
  await expect(page.getByRole('group', { name: /^Vitess keyspace,/ })).toContainText('broken')
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('Vitess')
  await expect(bob.page.getByRole('button', { name: 'Show the answer' })).toBeVisible()
})

test('the other tabs do not give the answer away', async ({ alice }) => {
  await startBoard(alice, /Amazon Kinesis, 2020/)
  const { page } = alice
  await page.getByRole('tab', { name: 'Checklist' }).click()
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible()
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await page.getByRole('tab', { name: 'Breaks first' }).click()

  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('1.21×')
})

for (const [name, first, multiple] of [
  ['Three-tier web shop', 'PostgreSQL', '2.51×'],
  ['IoT ingestion', 'MQTT broker', '2.5×'],
  ['Payments with third parties', 'Payment provider', '4.08×'],
] as const) {
  test(`the template ${name} says what breaks first`, async ({ alice }) => {
    await startBoard(alice, new RegExp(name))
    const answer = alice.page.getByRole('region', { name: 'Breaks first' })

    await expect(answer).toContainText(first)
    await expect(answer).toContainText(multiple)
  })
}

test('an empty board offers the templates, and one undo takes one back', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  const { page } = alice
  await page.getByRole('button', { name: /^Three-tier web shop/ }).click()
  await expect(bob.page.getByRole('group', { name: /^PostgreSQL,/ })).toBeVisible()
  await expect(bob.page.getByRole('region', { name: 'Breaks first' })).toContainText('2.51×')

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('button', { name: /^Three-tier web shop/ })).toBeVisible()
})
