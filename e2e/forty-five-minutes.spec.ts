import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, join, startBoard, test, type Visitor } from './fixtures.ts'
import { boardOf, linkFor } from './links.ts'
import { bar, framesOf, networkOf, startWorkshop, task, vote, withPeople } from './meeting.ts'
import { tabTo } from './tab-to.ts'

const away = /ERR_INTERNET_DISCONNECTED|WebSocket/
const refused = /409/

/** Words that are in the votes and nowhere else. */
const REASONS = ['one writer for albums', 'thumbs pile up', 'keys run out', 'cold after deploys', 'the rota']
const CARDS = ['because backups lock it', 'because nobody pages us']
const TELLING = new RegExp([...REASONS, ...CARDS].join('|'), 'g')

/** Writes one risk card, by the names of its ratings. */
async function warn({ page }: Visitor, sentence: string, impact: string, probability: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a risk card' }).click()
  const card = page.getByRole('group', { name: 'Risk card 1' })
  await card.getByRole('textbox', { name: /^Because/ }).fill(sentence)
  await card.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: impact }).check()
  await card.getByRole('group', { name: 'Probability' }).getByRole('radio', { name: probability }).check()
}

/** A ballot that never meets a pointer. */
async function voteByKeyboard({ page }: Visitor, part: string, why: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Your ballot' })
  await tabTo(page, form.getByRole('combobox', { name: 'Which part breaks first?' }))
  await page.keyboard.type(part)
  await tabTo(page, form.getByRole('radio', { name: '2×', exact: true }))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, form.getByRole('textbox', { name: /^Why/ }))
  await page.keyboard.type(why)
  await press({ page }, form.getByRole('button', { name: 'Cast my ballot' }))
  await expect(form.getByText('Your ballot is cast')).toBeVisible()
}

async function press({ page }: Pick<Visitor, 'page'>, button: ReturnType<Visitor['page']['getByRole']>) {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

/** What the server says of the workshop or the round. */
function asked({ page }: Visitor, link: string, path: 'workshop' | 'rounds/current') {
  return page.evaluate(
    async (address) => (await fetch(address)).json(),
    `/api/boards/${boardOf(link)}/${path}`,
  )
}

test('forty-five minutes lead from a link to a checklist with owners', async ({ browser, ownProduct }) => {
  test.setTimeout(240_000)
  const around = { browser, product: ownProduct, expectedTrouble: [away, refused] }
  const names = ['Alice', 'Bob', 'Carol', 'Dana', 'Evan', 'Faye'] as const
  await withPeople(around, names, async ([alice, bob, carol, dana, evan, faye]) => {
    const everybody = [alice, bob, carol, dana, evan, faye]
    const voters = [bob, carol, dana, evan, faye]
    const frames = new Map(everybody.map((visitor) => [visitor, framesOf(visitor)]))
    const toldTo = (visitor: Visitor) => new Set(frames.get(visitor)?.join('\n').match(TELLING))

    const network = await networkOf(bob)
    const link = await startBoard(alice, /Photo sharing/)
    const voterLink = await linkFor(alice, link, 'participant')
    for (const visitor of [bob, dana, faye]) await join(visitor, voterLink)
    await carol.page.setViewportSize({ width: 390, height: 844 })
    await carol.page.goto(voterLink)
    await expect(carol.page.getByText('All changes saved')).toBeVisible()
    await startWorkshop(alice, /^Named/, 'Frame')
    let here = [alice, bob, carol, dana, faye]
    const goOn = async (minutes: number, button: string, phase: string, number: number) => {
      await ownProduct.passMinutes(minutes)
      await bar(alice).getByRole('button', { name: button, exact: true }).click()
      for (const visitor of here) {
        await expect(bar(visitor)).toContainText(`Phase ${number} of 10`)
        await expect(task(visitor).getByRole('heading', { name: phase })).toBeInViewport()
      }
    }

    // Frame, Map, Tag: who votes later sees no answer, and corrects the map.
    for (const { page } of [bob, carol, faye])
      await page.getByRole('button', { name: 'I am ready', exact: true }).click()
    await press(dana, dana.page.getByRole('button', { name: 'I am ready', exact: true }))
    await expect(bar(alice)).toContainText('4 of 4 are done')
    await goOn(3, 'Next: Map', 'Map', 2)
    await faye.page
      .getByRole('region', { name: 'Components' })
      .getByRole('button', { name: 'Scheduler', exact: true })
      .click()
    await expect(alice.page.getByRole('group', { name: /^Scheduler,/ })).toBeVisible()
    await expect(bob.page.getByRole('slider', { name: /multiple/i })).toBeHidden()
    await expect(alice.page.getByRole('slider', { name: /multiple/i })).toBeVisible()
    await goOn(8, 'Next: Tag', 'Tag', 3)

    // The silent ballot: one is away for two minutes, one comes late, one comes back.
    await goOn(4, 'Next: Silent ballot', 'Silent ballot', 4)
    await expect(bar(alice)).toContainText('0 voted, 4 missing')
    const { digest } = (await asked(alice, link, 'rounds/current')).round
    for (const { page } of [bob, carol, dana, faye]) await expect(page.getByText(digest)).toBeVisible()
    await network.leave()
    const form = bob.page.getByRole('form', { name: 'Your ballot' })
    await form.getByRole('combobox', { name: 'Which part breaks first?' }).selectOption('Database')
    await warn(bob, CARDS[0] ?? '', '3 – high', '3 – high')
    await form.getByRole('textbox', { name: /^Why/ }).fill(REASONS[0] ?? '')
    await form.getByRole('radio', { name: '20×' }).check()
    await form.getByRole('button', { name: 'Cast my ballot' }).click()
    await expect(form.getByText('Your ballot is kept on this device')).toBeVisible()
    await expect(bar(alice)).toContainText('0 voted, 3 missing')
    await ownProduct.passMinutes(2)
    await warn(carol, CARDS[1] ?? '', '3 – high', '2 – medium')
    await carol.page.getByRole('textbox', { name: 'What is it?' }).fill('the on-call rota')
    await vote(carol, { first: 'Queue', multiple: '>100×', why: REASONS[1] ?? '' })
    await voteByKeyboard(dana, 'Data', REASONS[2] ?? '')
    await join(evan, voterLink)
    here = everybody
    await vote(evan, { first: 'Cache', multiple: '10×', why: REASONS[3] ?? '' })
    await faye.page.getByRole('textbox', { name: /^Why/ }).fill(REASONS[4] ?? '')
    await faye.page.reload()
    await expect(faye.page.getByRole('textbox', { name: /^Why/ })).toHaveValue(REASONS[4] ?? '')
    await vote(faye, { first: 'Object store', multiple: '50×' })
    await network.comeBack()
    await expect(form.getByText('Your ballot is cast')).toBeVisible({ timeout: 40_000 })
    await expect(bar(alice)).toContainText('5 voted, 0 missing')
    await expect(bar(bob).getByRole('timer')).toContainText(/^[34]:/)
    for (const visitor of everybody) expect([...toldTo(visitor)]).toEqual([])

    // One reveal for all, the panel still sealed; the edges are heard.
    await goOn(4, 'Reveal the room', 'Reveal the room', 5)
    for (const visitor of everybody) {
      await expect(visitor.page.getByRole('region', { name: 'What the room says' })).toContainText(
        '5 ballots',
      )
      expect(toldTo(visitor).size).toBe(REASONS.length + CARDS.length)
    }
    for (const { page } of voters)
      await expect(page.getByText('Your ballot is in the list, untouched.')).toBeVisible()
    await expect(carol.page.getByRole('region', { name: 'Seen by one person alone' })).toContainText(
      CARDS[1] ?? '',
    )
    await goOn(3, 'Next: Hear the edges', 'Hear the edges', 6)
    await press(dana, bar(dana).getByRole('button', { name: 'Ask to speak' }))
    await alice.page.getByRole('button', { name: 'Dana has spoken' }).click()
    await goOn(6, 'Next: Reveal the panel', 'Reveal the panel', 7)
    for (const { page } of everybody)
      await expect(page.getByRole('region', { name: 'What the panel says' })).toContainText('The seal fits')
    const { panel } = (await asked(carol, link, 'rounds/current')).round
    const sealed = createHash('sha256').update(`${panel.forecast}\n${panel.salt}`).digest('hex')
    expect(sealed).toBe(digest)

    // The second ballot: hold or change, each with a reason.
    await goOn(4, 'Next: Second ballot', 'Second ballot', 8)
    await vote(bob, { first: 'Queue', multiple: '20×', why: 'Carol is right', turn: 2 })
    for (const { page } of [carol, evan, faye]) {
      const second = page.getByRole('form', { name: 'Your second ballot' })
      await second.getByRole('textbox', { name: /^Why/ }).fill('I hold')
      await second.getByRole('button', { name: 'Cast my ballot' }).click()
    }
    const held = dana.page.getByRole('form', { name: 'Your second ballot' })
    await tabTo(dana.page, held.getByRole('textbox', { name: /^Why/ }))
    await dana.page.keyboard.type('I hold')
    await press(dana, held.getByRole('button', { name: 'Cast my ballot' }))
    await expect(bar(alice)).toContainText('5 voted, 0 missing')
    await goOn(4, 'Reveal the room', 'Decide', 9)
    for (const { page } of everybody)
      await expect(page.getByRole('region', { name: 'From the first vote to the second' })).toContainText(
        '1 changed: Database → Queue',
      )

    // Nothing is left without somebody to hold to it.
    await press(dana, dana.page.getByRole('button', { name: 'Decide about Queue' }))
    const decision = (visitor: Visitor) =>
      visitor.page.getByRole('group', { name: 'What do we do about Queue?' })
    await tabTo(dana.page, decision(dana).getByRole('radio', { name: 'Mitigate' }))
    await dana.page.keyboard.press('Space')
    await evan.page.getByRole('button', { name: 'Decide about Cache' }).click()
    const accepted = evan.page.getByRole('group', { name: 'What do we do about Cache?' })
    await accepted.getByRole('radio', { name: 'Accept' }).check()
    await accepted.getByLabel('Accepted until').fill('2027-06-30')
    await accepted.getByLabel('Accepted until').blur()
    await expect(accepted.getByText('Complete.')).toBeVisible()
    await expect(decision(alice).getByText('Still lacks: owner, day, evidence.')).toBeVisible()
    await bar(alice).getByRole('button', { name: 'Next: Close' }).click()
    await expect(alice.page.getByText('A decision still lacks its owner')).toBeVisible()
    await expect(bar(alice)).toContainText('Phase 9 of 10')
    await tabTo(dana.page, decision(dana).getByRole('combobox', { name: 'Owner' }))
    await dana.page.keyboard.type('Dana')
    await tabTo(dana.page, decision(dana).getByLabel('Due'))
    await dana.page.keyboard.type('03012027')
    await tabTo(dana.page, decision(dana).getByRole('textbox', { name: 'Evidence that closes it' }))
    await dana.page.keyboard.type('a load test at 20×')
    await dana.page.keyboard.press('Enter')
    await expect(decision(alice).getByText('Complete.')).toBeVisible()
    await goOn(6, 'Next: Close', 'Close', 10)
    const confidence = carol.page.getByRole('group', { name: 'How confident are you in what was decided?' })
    await confidence.getByRole('radio', { name: '4' }).check()
    await expect(alice.page.getByText('Given so far: 4: 1').first()).toBeVisible()
    await ownProduct.passMinutes(1)

    // What everybody takes home.
    const { now, workshop } = await asked(alice, link, 'workshop')
    expect(Math.floor((now - workshop.state.startedAt) / 60_000)).toBeGreaterThanOrEqual(45)
    const taken = carol.page.waitForEvent('download')
    await carol.page.getByRole('button', { name: 'Checklist (Markdown)' }).click()
    const checklist = await readFile(await (await taken).path(), 'utf8')
    const lines = checklist.split('\n')
    const mitigated = lines.find((line) => line.includes('What do we do about Queue?'))
    expect(mitigated).toMatch(/Dana.*2027-03-01/)
    expect(checklist).toContain('a load test at 20×')
    expect(lines.find((line) => line.includes('What do we do about Cache?'))).toContain('2027-06-30')
  })
})
