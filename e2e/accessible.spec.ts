import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, startBoard, test } from './fixtures.ts'

/** The success criteria of WCAG 2.2, levels A and AA, as far as a machine can judge them. */
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What is wrong with what is shown now, rule by rule, with the element. While a dialog or a menu holds the keyboard
 * the rest is out of play, and only that is looked at.
 */
async function faults(page: Page, within = 'html'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(criteria).analyze()
  const found: string[] = []
  for (const { id, nodes } of violations) {
    for (const { target, html } of nodes) {
      // What is half scrolled out of view is not small.
      const box = id === 'target-size' ? await page.locator(String(target[0])).boundingBox() : null
      if (box === null || box.width < 24 || box.height < 24) found.push(`${id}: ${html}`)
    }
  }
  return found
}

/** Each language and each theme once. */
const looks = [
  { language: 'en', colorScheme: 'light' },
  { language: 'ko', colorScheme: 'dark' },
] as const

for (const { language, colorScheme } of looks) {
  test(`nothing on the board is out of reach (${language}, ${colorScheme})`, async ({ alice }) => {
    test.slow() // every scan reads the whole page
    const { page } = alice
    await page.emulateMedia({ colorScheme })
    await page.addInitScript(
      (code) => localStorage.setItem('hundredfold.language', code),
      language.slice(0, 2),
    )
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await faults(page)).toEqual([])

    await page.getByRole('button', { name: /^(Photo sharing|사진 공유)/ }).click()
    await expect(page.getByText(/^(All changes saved|모든 변경 사항 저장됨)$/)).toBeVisible()
    const panel = page.getByRole('complementary', { name: /^(Panel|패널)$/ })
    const tabs = panel.getByRole('tablist').first().getByRole('tab')
    for (let tab = 0; tab < (await tabs.count()); tab++) {
      await tabs.nth(tab).click()
      expect(await faults(page)).toEqual([])
    }
    await page.keyboard.press('Control+Shift+o')
    await page.getByRole('treeitem').nth(1).click()
    await tabs.nth(1).click()
    expect(await faults(page)).toEqual([])
    for (const keys of ['Control+k', 'Control+f']) {
      await page.keyboard.press(keys)
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await faults(page, '[role="dialog"]')).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.getByRole('treeitem').nth(1).click({ button: 'right' })
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await faults(page, '[role="menu"]')).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^(Share|공유)$/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await faults(page, '[role="dialog"]')).toEqual([])
  })
}

for (const { language, colorScheme } of looks) {
  test(`every stage of a workshop is within reach (${language}, ${colorScheme})`, async ({ alice }) => {
    test.setTimeout(240_000) // one scan a phase
    const { page } = alice
    await page.emulateMedia({ colorScheme })
    await page.addInitScript((code) => localStorage.setItem('hundredfold.language', code), language)
    await page.goto('/')
    await page.getByRole('button', { name: /^(Photo sharing|사진 공유)/ }).click()
    await page.getByRole('button', { name: /^(Workshop|워크숍)$/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await faults(page, '[role="dialog"]')).toEqual([])
    await page.getByRole('dialog').getByRole('radio').nth(1).check()
    await page.getByRole('button', { name: /^(Start|시작)$/ }).click()
    const bar = page.getByRole('region', { name: /^(Workshop|워크숍)$/ })
    for (let phase = 1; phase <= 12; phase++) {
      await expect(bar).toContainText(language === 'en' ? `Phase ${phase} of 12` : `단계 ${phase}/12`)
      if (phase === 5) await castBallot(page)
      if (phase === 7) await page.getByRole('button', { name: /^(Put the risk cards|위험 카드)/ }).click()
      expect(await faults(page, 'section, aside'), `phase ${phase}`).toEqual([])
      if (phase < 12)
        await bar.getByRole('button', { name: /^(Next: |Reveal the room|다음: |참가자 답 공개)/ }).click()
    }
  })
}

/** Fills in every part of the ballot that is open. */
async function castBallot(page: Page): Promise<void> {
  const form = page.getByRole('form')
  await form.getByRole('combobox').first().selectOption({ index: 1 })
  await form.getByRole('radio').nth(2).check()
  await form.getByRole('button', { name: /^(Add a risk card|위험 카드 추가)$/ }).click()
  await form.getByRole('textbox').last().fill('because one writer serves all, uploads then wait')
  await form.getByRole('button', { name: /^(Cast my ballot|투표)$/ }).click()
  await expect(form.getByText(/^(Your ballot is cast|투표했습니다|투표지를)/).first()).toBeVisible()
}

test('the parts of the answer are within reach', async ({ alice }) => {
  test.slow()
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  const parts = page.getByRole('tabpanel', { name: 'Breaks first' }).getByRole('tab')
  for (let part = 0; part < (await parts.count()); part++) {
    await parts.nth(part).click()
    expect(await faults(page)).toEqual([])
  }
})

test('asking for a name and refusing entry are within reach', async ({ alice, browser, expectedTrouble }) => {
  expectedTrouble.push(/40[0-9]/)
  const link = await startBoard(alice)
  const context = await browser.newContext()
  const stranger = await context.newPage()
  await stranger.goto(link)
  await expect(stranger.getByRole('textbox')).toBeFocused()
  expect(await faults(stranger)).toEqual([])
  await context.close()

  await alice.page.goto('/b/nosuchboard1234567890')
  await expect(alice.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await faults(alice.page)).toEqual([])
})

for (const width of [390, 320]) {
  test(`a phone ${width} wide shows the outline, the map and the panel in turn`, async ({ alice, bob }) => {
    test.slow()
    const { page } = bob
    await page.setViewportSize({ width, height: 640 })
    await page.goto(await startBoard(alice, /Photo sharing/))
    await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible()
    for (const view of ['Outline', 'Map', 'Panel']) {
      await page.getByRole('button', { name: view, exact: true }).click()
      expect(await faults(page)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, view).toBeLessThanOrEqual(0)
    }
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    const line = page.getByRole('treeitem', { name: /^API/ }).first()
    await line.click()
    await line.getByRole('button', { name: 'Actions: API' }).click()
    await page.getByRole('menuitem', { name: /Edit in the inspector/ }).click()
    await expect(
      page.getByRole('tabpanel', { name: 'Inspector' }).getByRole('heading', { name: 'API' }),
    ).toBeVisible()

    await page.getByRole('button', { name: 'Map', exact: true }).click()
    const press = { pointerType: 'touch', isPrimary: true, bubbles: true }
    await page.getByRole('group', { name: /^API, Service/ }).dispatchEvent('pointerdown', press)
    await expect(page.getByRole('menuitem', { name: /Connect to/ })).toBeVisible()
  })
}
