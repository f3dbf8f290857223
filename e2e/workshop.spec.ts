import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { expect, join, place, startBoard, test } from './fixtures.ts'
import { boardOf, linkFor } from './links.ts'
import { bar, framesOf, lead, networkOf, startWorkshop, task, vote, withPerson } from './meeting.ts'

async function contentOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

test('a room votes in silence, is revealed, hears the panel, and votes again', async ({
  alice,
  bob,
  browser,
  product,
}) => {
  test.setTimeout(180_000)
  const link = await startBoard(alice, /Photo sharing/)
  const voterLink = await linkFor(alice, link, 'participant')
  const frames = framesOf(bob)
  await join(bob, voterLink)
  await withPerson({ browser, product }, 'Carol', async (carol) => {
    await join(carol, voterLink)
    await startWorkshop(alice, /^Anonymous/, 'Tag')
    await expect(task(bob)).toContainText('Say how each hop grows')
    await expect(alice.page.getByRole('slider', { name: /multiple/i })).toBeVisible()
    await expect(bob.page.getByRole('slider', { name: /multiple/i })).toBeHidden()
    await expect(bob.page.getByRole('group', { name: /breaks (first )?at/ })).toHaveCount(0)
    await bob.page.getByRole('tab', { name: 'Breaks first' }).click()
    await expect(bob.page.getByRole('heading', { name: 'First your own judgement' })).toBeVisible()

    await bar(alice).getByRole('button', { name: 'Next: Silent ballot' }).click()
    await expect(task(bob)).toContainText('Nobody sees it before the reveal')
    for (const visitor of [alice, bob, carol]) {
      const { page } = visitor
      await expect(bar(visitor)).toContainText('0 voted, 2 missing')
      await expect(page.getByRole('slider', { name: /multiple/i })).toBeHidden()
      await page.getByRole('tab', { name: 'Breaks first' }).click()
      await expect(page.getByRole('heading', { name: 'The answer is sealed' })).toBeVisible()
      await expect(page.getByRole('group', { name: /breaks (first )?at/ })).toHaveCount(0)
      await page.getByRole('tab', { name: 'Workshop' }).click()
    }
    await carol.page.getByRole('group', { name: /^Queue,/ }).click()
    await expect(carol.page.getByRole('combobox', { name: 'Which part breaks first?' })).toHaveValue(
      /components/,
    )
    await vote(bob, { first: 'Database', multiple: '20×', why: 'one writer for all albums' })
    await expect(bar(alice)).toContainText('1 voted, 1 missing')
    await carol.page.getByRole('radio', { name: '>100×' }).check()
    await carol.page.getByRole('textbox', { name: 'Why?' }).fill('the queue hides it, Carol says')
    const before = frames.join('\n')
    await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()
    await expect(alice.page.getByText('1 person here has not voted.')).toBeVisible()
    await carol.page.getByRole('button', { name: 'Cast my ballot' }).click()
    await expect(bar(alice)).toContainText('2 voted, 0 missing')
    expect(before).not.toMatch(/one writer|Carol says/)
    expect(frames.join('\n')).not.toMatch(/one writer|Carol says/)

    await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()
    for (const { page } of [alice, bob, carol]) {
      const result = page.getByRole('region', { name: 'What the room says' })
      await expect(result).toContainText('2 ballots')
      await expect(result).toContainText('From 20× to >100×: a factor of at least 5.')
      await expect(result).toContainText('Share of the top pick: 50 %. Different picks: 2.')
      await page.getByRole('tab', { name: 'Breaks first' }).click()
      await expect(page.getByRole('heading', { name: 'The answer is sealed' })).toBeVisible()
      await page.getByRole('tab', { name: 'Workshop' }).click()
    }
    await expect(bob.page.getByText('Your ballot is in the list, untouched.')).toBeVisible()
    // Carol clicked her vote on the canvas: that must not be seen as her selection now.
    await expect(alice.page.getByRole('region', { name: 'Canvas' })).not.toContainText('Carol')
    await expect.poll(() => frames.join('\n')).toMatch(/Carol says/)
    expect(frames.join('\n')).not.toMatch(/"by":"Carol"/)

    await bar(alice).getByRole('button', { name: 'Next: Hear the edges' }).click()
    await expect(bob.page.getByRole('region', { name: 'Who is heard first' })).toContainText('lowest, 20×')
    await bar(bob).getByRole('button', { name: 'Ask to speak' }).click()
    await expect(alice.page.getByRole('region', { name: 'Who speaks next' })).toContainText('Bob')
    await alice.page.getByRole('button', { name: 'Bob has spoken' }).click()
    await expect(bar(bob).getByRole('button', { name: 'Ask to speak', exact: true })).toBeVisible()

    await bar(alice).getByRole('button', { name: 'Next: Reveal the panel' }).click()
    const panel = carol.page.getByRole('region', { name: 'What the panel says' })
    await expect(panel).toContainText('The seal fits')
    await expect(panel.getByRole('list', { name: 'Order' }).getByRole('listitem').first()).toContainText('×')
    await expect(alice.page.getByRole('slider', { name: /multiple/i })).toBeVisible()

    await bar(alice).getByRole('button', { name: 'Next: Second ballot' }).click()
    await vote(bob, { first: 'Queue', multiple: '50×', why: 'Carol is right', turn: 2 })
    const held = carol.page.getByRole('form', { name: 'Your second ballot' })
    await expect(held.getByRole('radio', { name: '>100×' })).toBeChecked()
    await expect(held.getByRole('button', { name: 'Cast my ballot' })).toBeDisabled()
    await held.getByRole('textbox', { name: /^Why/ }).fill('nothing new')
    await held.getByRole('button', { name: 'Cast my ballot' }).click()
    await expect(bar(alice)).toContainText('2 voted, 0 missing')
    await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()

    const shift = bob.page.getByRole('region', { name: 'From the first vote to the second' })
    await expect(shift).toContainText('1 changed: Database → Queue')
    await expect(shift).toContainText('1 held: Queue')
  })
})

test('a decision is not left without an owner, and leaves with the blueprint', async ({
  alice,
  bob,
  expectedTrouble,
}) => {
  expectedTrouble.push(/409/)
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'participant'))
  await startWorkshop(alice, /^Named/, 'Decide')
  await alice.page.getByRole('button', { name: 'Another decision' }).click()
  await alice.page.getByRole('textbox', { name: 'What is decided?' }).fill('Shard the albums')
  await alice.page.keyboard.press('Enter')
  await alice.page.getByRole('radio', { name: 'Mitigate' }).check()
  await expect(bob.page.getByText('Still lacks: owner, day, evidence.')).toBeVisible()

  await bar(alice).getByRole('button', { name: 'Next: Close' }).click()
  await expect(alice.page.getByText('A decision still lacks its owner')).toBeVisible()
  await expect(bar(alice)).toContainText('Phase 1 of 2')
  await bob.page.getByRole('combobox', { name: 'Owner' }).fill('Bob')
  await bob.page.keyboard.press('Enter')
  await bob.page.getByLabel('Due').fill('2027-03-01')
  await bob.page.getByRole('textbox', { name: 'Evidence that closes it' }).fill('a load test at 20×')
  await bob.page.keyboard.press('Enter')
  await expect(alice.page.getByText('Complete.')).toBeVisible()
  await bar(alice).getByRole('button', { name: 'Next: Close' }).click()
  const confidence = bob.page.getByRole('group', { name: 'How confident are you in what was decided?' })
  await confidence.getByRole('radio', { name: '4' }).check()
  await expect(alice.page.getByText('Given so far: 4: 1').first()).toBeVisible()

  const download = alice.page.waitForEvent('download')
  await alice.page.getByRole('button', { name: 'Blueprint (Markdown)' }).click()
  const text = await contentOf(await download)
  expect(text).toContain('Shard the albums')
  expect(text).toContain('a load test at 20×')
  expect(text).toMatch(/Owner \| Bob/)
})

test('who only watches hears nothing of a vote before its reveal', async ({
  alice,
  bob,
  browser,
  product,
}) => {
  const link = await startBoard(alice, /Photo sharing/)
  const frames = framesOf(bob)
  await join(bob, await linkFor(alice, link, 'viewer'))
  await withPerson({ browser, product }, 'Carol', async (carol) => {
    await join(carol, await linkFor(alice, link, 'editor'))
    await startWorkshop(alice, /^Named/, 'Silent ballot')
    await alice.page.getByRole('button', { name: 'Start the sealed round' }).click()
    await vote(carol, { first: 'Cache', multiple: '5×', why: 'cold after a deploy' })
    await expect(bob.page.getByRole('form')).toHaveCount(0)
    const before = frames.join('\n')
    await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()

    const result = bob.page.getByRole('region', { name: 'What the room says' })
    await expect(result).toContainText('Cache')
    await result.getByText('Reasons').click()
    await expect(result).toContainText('cold after a deploy')
    await expect(result).toContainText('Carol')
    expect(before).not.toMatch(/cold after|"submitted"|ballots/)
  })
})

test('a ballot cast offline is kept on the device and counts on return', async ({
  alice,
  bob,
  expectedTrouble,
}) => {
  expectedTrouble.push(/ERR_INTERNET_DISCONNECTED|WebSocket/)
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'participant'))
  await startWorkshop(alice, /^Anonymous/, 'Silent ballot')
  await alice.page.getByRole('button', { name: 'Start the sealed round' }).click()
  const form = bob.page.getByRole('form', { name: 'Your ballot' })
  await form.getByRole('combobox', { name: 'Which part breaks first?' }).focus()
  await bob.page.keyboard.press('c')
  await form.getByRole('radio', { name: '2×', exact: true }).focus()
  await bob.page.keyboard.press('ArrowRight')
  await bob.context.setOffline(true)
  await form.getByRole('button', { name: 'Cast my ballot' }).press('Enter')
  await expect(form.getByText('Your ballot is kept on this device')).toBeVisible()
  await expect(bar(alice)).toContainText('0 voted')

  await bob.context.setOffline(false)

  await expect(form.getByText('Your ballot is cast')).toBeVisible({ timeout: 40_000 })
  await expect(bar(alice)).toContainText('1 voted, 0 missing', { timeout: 40_000 })
  await expect(form.getByRole('radio', { name: '5×', exact: true })).toBeChecked()
})

test('what a participant drew offline waits through the ballot', async ({ alice, bob, expectedTrouble }) => {
  expectedTrouble.push(/ERR_INTERNET_DISCONNECTED|WebSocket/)
  const network = await networkOf(bob)
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'participant'))
  await startWorkshop(alice, /^Named/, 'Tag')
  await expect(task(bob)).toContainText('Say how each hop grows')
  await network.leave()
  await place(bob, 'Scheduler')
  await bar(alice).getByRole('button', { name: 'Next: Silent ballot' }).click()
  await expect(task(alice)).toContainText('Nobody sees it before the reveal')
  await network.comeBack()
  await vote(bob, { first: 'Database', multiple: '20×' })
  await expect(bar(alice)).toContainText('1 voted, 0 missing')
  await expect(alice.page.getByRole('group', { name: /^Scheduler,/ })).toHaveCount(0)
  await alice.page.getByRole('button', { name: 'Cancel the round' }).click()
  await bar(alice).getByRole('button', { name: 'Back' }).click()

  await expect(alice.page.getByRole('group', { name: /^Scheduler,/ })).toBeVisible({ timeout: 40_000 })
  await expect(bob.page.getByText('All changes saved')).toBeVisible()
})

test('everybody is asked to look at one place, and may stay where they are', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'editor'))
  await startWorkshop(alice, /^Named/, 'Map')
  await expect(bob.page.getByRole('region', { name: 'What the map lacks' })).toBeVisible()
  await bob.page.getByRole('button', { name: 'I am done', exact: true }).click()
  await expect(bar(alice)).toContainText('1 of 1 are done')
  await lead(alice, 'Bring everyone here')
  await bob.page.getByRole('button', { name: 'Look there' }).click()
  await bob.page.getByRole('button', { name: 'Back to where I was' }).click()
  await bar(alice).getByRole('button', { name: '+1 min' }).click()
  await expect(bar(bob).getByRole('timer')).toContainText(/^8:/)
  await lead(alice, 'Undo the last change')
  await expect(bar(bob).getByRole('timer')).toContainText(/^7:/)

  await lead(alice, 'Run sheet')
  const sheet = alice.page.getByRole('dialog', { name: 'Run sheet' })
  await expect(sheet).toContainText('I follow one request from end to end')
  await sheet.getByRole('button', { name: 'End the workshop' }).first().click()
  await sheet.getByRole('button', { name: 'End the workshop' }).last().click()

  await expect(bar(bob)).toBeHidden()
  await expect(bob.page.getByRole('tab', { name: 'Workshop' })).toBeHidden()
})

test('a rehearsal has simulated people, says so, and leaves nothing behind', async ({ alice }) => {
  const link = await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('button', { name: 'Workshop' }).click()
  await page.getByRole('button', { name: 'Rehearse alone' }).click()
  await expect(page.getByText('Rehearsal: the participants are simulated')).toBeVisible()
  for (const name of ['Map', 'Tag', 'Silent ballot'])
    await bar(alice)
      .getByRole('button', { name: `Next: ${name}` })
      .click()
  await expect(bar(alice)).toContainText('5 voted, 0 missing', { timeout: 20_000 })
  await expect(page.getByRole('slider', { name: /multiple/i })).toBeHidden()
  await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()
  await expect(page.getByRole('region', { name: 'What the room says' })).toContainText('5 ballots')
  await page.getByRole('button', { name: 'End the rehearsal' }).click()

  await expect(bar(alice)).toBeHidden()
  const left = await page.evaluate(async (board) => {
    const answers = ['workshop', 'rounds/current'].map(async (path) =>
      (await fetch(`/api/boards/${board}/${path}`)).json(),
    )
    return Promise.all(answers)
  }, boardOf(link))
  expect(left).toMatchObject([{ workshop: { revision: 0, state: null } }, { round: null }])
})
