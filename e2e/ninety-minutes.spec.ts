import { readFile } from 'node:fs/promises'
import { expect, join, startBoard, test, type Visitor } from './fixtures.ts'
import { linkFor } from './links.ts'
import { bar, startWorkshop, task, vote, withPerson } from './meeting.ts'

/** Writes one risk card about what was chosen as the first to break. */
async function warn({ page }: Visitor, sentence: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a risk card' }).click()
  await page
    .getByRole('group', { name: 'Risk card 1' })
    .getByRole('textbox', { name: /^Because/ })
    .fill(sentence)
}

test('ninety minutes lead from a frame to a game day', async ({ alice, bob, browser, product }) => {
  test.setTimeout(240_000)
  const link = await startBoard(alice, /Photo sharing/)
  const voterLink = await linkFor(alice, link, 'participant')
  await join(bob, voterLink)
  await withPerson({ browser, product }, 'Carol', async (carol) => {
    await join(carol, voterLink)
    await startWorkshop(alice, /^Named/, 'Frame', '90 minutes')
    const goOn = async (button: string, phase: string, number: number) => {
      await bar(alice).getByRole('button', { name: button, exact: true }).click()
      for (const visitor of [alice, bob, carol]) {
        await expect(bar(visitor)).toContainText(`Phase ${number} of 12`)
        await expect(task(visitor).getByRole('heading', { name: phase })).toBeVisible()
      }
    }
    await expect(bar(carol)).toContainText('Phase 1 of 12')
    await goOn('Next: Map', 'Map', 2)
    await goOn('Next: Numbers', 'Numbers', 3)
    await goOn('Next: Failure domains', 'Failure domains', 4)
    await goOn('Next: Silent premortem and ballot', 'Silent premortem and ballot', 5)
    await bob.page.getByRole('combobox', { name: 'Which part breaks first?' }).selectOption('Database')
    await warn(bob, 'because one writer serves all, uploads then wait')
    await vote(bob, { first: 'Database', multiple: '20×' })
    await carol.page.getByRole('combobox', { name: 'Which part breaks first?' }).selectOption('Database')
    await warn(carol, 'because backups lock the table, albums then stop')
    await vote(carol, { first: 'Database', multiple: '50×' })
    await goOn('Reveal the room', 'Reveal the room', 6)

    await goOn('Next: Risk-storm the map', 'Risk-storm the map', 7)
    await bob.page.getByRole('button', { name: 'Put the risk cards on the map' }).click()
    await expect(alice.page.getByText('Cards on the map: 2')).toBeVisible()
    await carol.page.getByRole('button', { name: 'Merge the 2 cards on Database' }).click()
    await expect(alice.page.getByText('Cards on the map: 1')).toBeVisible()

    await goOn('Next: Break', 'Break', 8)
    await goOn('Next: Reveal the panel', 'Reveal the panel', 9)
    await goOn('Next: Second ballot', 'Second ballot', 10)
    await vote(bob, { first: 'Queue', multiple: '20×', why: 'the panel is right', turn: 2 })
    await vote(carol, { first: 'Database', multiple: '50×', why: 'I hold', turn: 2 })
    await goOn('Reveal the room', 'Decide', 11)
    await goOn('Next: Close', 'Close', 12)

    await bob.page.getByText('Game day', { exact: true }).click()
    await bob.page.getByRole('combobox', { name: 'What is rehearsed?' }).selectOption('Queue')
    await bob.page.getByRole('textbox', { name: 'Stop rule' }).fill('Stop at the first lost photo.')
    await bob.page.getByRole('textbox', { name: 'Owner' }).fill('Carol')
    await bob.page.getByLabel('Due').fill('2027-03-01')
    await bob.page.getByRole('button', { name: 'Keep the game-day card' }).click()
    await expect(bob.page.getByText('The game-day card is among the decisions.')).toBeVisible()
    await expect(bob.page.getByText('All changes saved')).toBeVisible()
    await expect(alice.page.getByText('All changes saved')).toBeVisible()

    const download = carol.page.waitForEvent('download')
    await carol.page.getByRole('button', { name: 'Blueprint (Markdown)' }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    expect(text).toContain('Game day: Queue')
    expect(text).toContain('Stop at the first lost photo.')
    expect(text).toContain('2027-03-01')
    expect(text).toContain('backups lock the table')
  })
})
