import { expect, join, startBoard, test } from './fixtures.ts'

test('an answer of one is seen by the other, with who, and beside the component', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  for (const { page } of [alice, bob]) await page.getByRole('tab', { name: 'Questions' }).click()
  const question = (page: typeof alice.page) =>
    page.getByRole('article', { name: /Which resource grows with the number of our own instances/ })
  await question(alice.page).getByRole('button', { name: 'Answer it' }).click()
  await question(alice.page).getByRole('combobox', { name: 'About' }).selectOption('API')
  await question(alice.page).getByRole('textbox', { name: 'Answer' }).fill('A thread for each peer')
  await question(alice.page).getByRole('button', { name: 'Keep the answer' }).click()

  await expect(question(bob.page)).toContainText('A thread for each peer')
  await expect(question(bob.page)).toContainText('Alice')
  await question(bob.page).getByRole('button', { name: 'API', exact: true }).click()
  await bob.page.getByRole('tab', { name: 'Inspector' }).click()
  const answers = bob.page.getByRole('region', { name: 'Answers of the team' })
  await expect(answers).toContainText('Which resource grows with the number of our own instances?')
  await expect(answers).toContainText('A thread for each peer')
  await answers.getByRole('button', { name: 'Remove this answer' }).click()
  await expect(question(alice.page)).not.toContainText('A thread for each peer')
})
