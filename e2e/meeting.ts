import type { Browser, WebSocketRoute } from '@playwright/test'
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

/** Everything that a page hears on its sockets, as text. */
export function framesOf({ page }: Visitor): string[] {
  const heard: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(payload.toString())),
  )
  return heard
}

/** A network that a test may take away at once; to be asked for before the first page. */
export interface Network {
  /** Sockets too: the browser's own switch only keeps them waiting. */
  leave(): Promise<void>
  comeBack(): Promise<void>
}

export async function networkOf({ page, context }: Visitor): Promise<Network> {
  const ends = new Set<Pick<WebSocketRoute, 'close'>>()
  let isAway = false
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (isAway) return void socket.close()
    ends.add(socket).add(socket.connectToServer())
  })
  return {
    async leave() {
      isAway = true
      await context.setOffline(true)
      await Promise.all([...ends].map((end) => end.close()))
      ends.clear()
    },
    async comeBack() {
      await context.setOffline(false)
      isAway = false
    },
  }
}

/** Several people in browsers of their own, for the time of a test. */
export async function withPeople<const Names extends readonly string[]>(
  around: {
    readonly browser: Browser
    readonly product: Product
    /** Errors that the test brings about on purpose. */
    readonly expectedTrouble: readonly RegExp[]
  },
  names: Names,
  use: (people: { readonly [At in keyof Names]: Visitor }) => Promise<void>,
): Promise<void> {
  const { browser, product, expectedTrouble } = around
  const meet = (met: readonly Visitor[]): Promise<void> => {
    const name = names[met.length]
    if (name === undefined) return use(met as { readonly [At in keyof Names]: Visitor }) // one for each name
    return visit(browser, product, name, expectedTrouble, (visitor) => meet([...met, visitor]))
  }
  await meet([])
}

/** One more person, for the time of a test. */
export async function withPerson(
  { browser, product }: { browser: Browser; product: Product },
  name: string,
  use: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  await visit(browser, product, name, [], use)
}
