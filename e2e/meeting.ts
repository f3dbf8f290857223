import type { Browser } from '@playwright/test'
import { expect, type Visitor, visit } from './fixtures.ts'
import type { Product } from './product.ts'

/** What everybody does now, and where the workshop stands. */
export const task = ({ page }: Visitor) => page.getByRole('region', { name: 'What to do now' })
export const bar = ({ page }: Visitor) => page.getByRole('region', { name: 'Workshop' })

/** Chooses what a facilitator wants less often than to go on. */
export async function lead(visitor: Visitor, what: string): Promise<void> {
  await bar(visitor).getByRole('button', { name: 'More to lead with' }).click()
  await visitor.page.getByRole('menu').getByText(what, { exact: true }).click()
}

/** A workshop that starts with a phase: those before it are left out. */
export async function startWorkshop(
  { page }: Visitor,
  mode: RegExp,
  first: string,
  length = '45 minutes',
): Promise<void> {
  await page.getByRole('button', { name: 'Workshop' }).click()
  const plan = page.getByRole('dialog', { name: 'Start a workshop' })
  await plan.getByRole('radio', { name: length }).check()
  await plan.getByRole('radio', { name: mode }).check()
  const names = plan.getByRole('textbox', { name: /^Name of phase/ })
  for (let name = await names.first().inputValue(); name !== first; name = await names.first().inputValue())
    await plan.getByRole('button', { name: `Leave out ${name}`, exact: true }).click()
  await plan.getByRole('button', { name: 'Start', exact: true }).click()
}

export async function vote(
  { page }: Visitor,
  ballot: { first: string; multiple: string; why?: string; turn?: 1 | 2 },
): Promise<void> {
  const { first, multiple, why, turn = 1 } = ballot
  const form = page.getByRole('form', { name: turn === 1 ? 'Your ballot' : 'Your second ballot' })
  await form.getByRole('combobox', { name: 'Which part breaks first?' }).selectOption(first)
  await form.getByRole('radio', { name: multiple, exact: true }).check()
  if (why !== undefined) await form.getByRole('textbox', { name: /^Why/ }).fill(why)
  await form.getByRole('button', { name: 'Cast my ballot' }).click()
  await expect(form.getByText('Your ballot is cast')).toBeVisible()
}

/** One more person, for the time of a test. */
export async function withPerson(
  { browser, product }: { browser: Browser; product: Product },
  name: string,
  use: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  await visit(browser, product, name, [], use)
}
