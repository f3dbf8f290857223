import { expect, join, startBoard, test, type Visitor } from './fixtures.ts'
import { boardOf, linkFor } from './links.ts'
import { bar, framesOf, startWorkshop, vote, withPeople } from './meeting.ts'

const cut = /ERR_CONNECTION_REFUSED|WebSocket|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_FAILED/
const TELLING = /one writer for albums|the queue hides it/

/** Two have voted, the facilitator is about to reveal, and everything that they hear is written down. */
async function voted(alice: Visitor, bob: Visitor, carol: Visitor): Promise<readonly string[][]> {
  const frames = [alice, bob, carol].map(framesOf)
  const link = await startBoard(alice, /Photo sharing/)
  const voterLink = await linkFor(alice, link, 'participant')
  await join(bob, voterLink)
  await join(carol, voterLink)
  await startWorkshop(alice, /^Anonymous/, 'Silent ballot')
  await alice.page.getByRole('button', { name: 'Start the sealed round' }).click()
  await vote(bob, { first: 'Database', multiple: '20×', why: 'one writer for albums' })
  await vote(carol, { first: 'Queue', multiple: '50×', why: 'the queue hides it' })
  await expect(bar(alice)).toContainText('2 voted, 0 missing')
  return frames
}

async function expectBack({ page }: Visitor): Promise<void> {
  await expect(page.getByText('All changes saved')).toBeVisible({ timeout: 40_000 })
}

async function expectRevealed(alice: Visitor, bob: Visitor, carol: Visitor): Promise<void> {
  for (const { page } of [alice, bob, carol])
    await expect(page.getByRole('region', { name: 'What the room says' })).toContainText('2 ballots')
  for (const { page } of [bob, carol])
    await expect(page.getByText('Your ballot is in the list, untouched.')).toBeVisible()
}

test('a server killed between vote and reveal loses no ballot and shows none', async ({
  browser,
  ownProduct,
}) => {
  test.setTimeout(120_000)
  const around = { browser, product: ownProduct, expectedTrouble: [cut] }
  await withPeople(around, ['Alice', 'Bob', 'Carol'], async ([alice, bob, carol]) => {
    const frames = await voted(alice, bob, carol)
    await ownProduct.kill()
    for (const { page } of [alice, bob, carol]) await expect(page.getByText(/^Offline/)).toBeVisible()
    await ownProduct.restart()
    for (const visitor of [alice, bob, carol]) await expectBack(visitor)

    await expect(bar(alice)).toContainText('2 voted, 0 missing')
    await expect(bob.page.getByText('Your ballot is cast. You can change it')).toBeVisible()
    for (const heard of frames) expect(heard.join('\n')).not.toMatch(TELLING)
    await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()
    await expectRevealed(alice, bob, carol)
    for (const heard of frames) expect(heard.join('\n')).toMatch(TELLING)
  })
})

for (const moment of ['sent', 'answered'] as const)
  test(`a server killed when the reveal is ${moment} reveals to all or to nobody`, async ({
    browser,
    ownProduct,
  }) => {
    test.setTimeout(120_000)
    const around = { browser, product: ownProduct, expectedTrouble: [cut] }
    await withPeople(around, ['Alice', 'Bob', 'Carol'], async ([alice, bob, carol]) => {
      const frames = await voted(alice, bob, carol)
      for (const heard of frames) expect(heard.join('\n')).not.toMatch(TELLING)
      const isKilled = new Promise<void>((resolve) => {
        void alice.page.route(/\/reveal$/, async (route) => {
          const answer = route.fetch().catch(() => null)
          if (moment === 'answered') await answer
          await ownProduct.kill()
          await answer
          await route.abort()
          resolve()
        })
      })
      await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()
      await isKilled
      await alice.page.unroute(/\/reveal$/)
      await ownProduct.restart()
      for (const visitor of [alice, bob, carol]) await expectBack(visitor)
      const { round } = await alice.page.evaluate(
        async (address) => (await fetch(address)).json(),
        `/api/boards/${boardOf(alice.page.url())}/rounds/current`,
      )
      if (round.stage === 'voting') {
        for (const { page } of [alice, bob, carol])
          await expect(page.getByRole('region', { name: 'What the room says' })).toHaveCount(0)
        await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()
      }

      await expectRevealed(alice, bob, carol)
    })
  })
