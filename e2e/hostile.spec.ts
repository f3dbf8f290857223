import { expect, openBoard, test } from './fixtures.ts'

const carriers = [
  (payload: string) => payload,
  (payload: string) => `">${payload}`,
  (payload: string) => `'>${payload}`,
  (payload: string) => `</script>${payload}`,
  (payload: string) => `</title></textarea></style>${payload}`,
  (payload: string) => `</text></svg>${payload}`,
  (payload: string) => `]]>-->${payload}`,
  (payload: string) => `{{${payload}}}`,
  (payload: string) => `[x](${payload})`,
  (payload: string) => `한글\u2028\u202e${payload}`,
]

const payloads = [
  '<script data-hostile>alert(1)</script>',
  '<img data-hostile src=x onerror=alert(2)>',
  '<img data-hostile src=http://127.0.0.1:9/seen>',
  '<svg data-hostile onload=alert(3)>',
  '<svg><script data-hostile href="data:,alert(4)"/></svg>',
  '<iframe data-hostile srcdoc="<script>parent.alert(5)</script>">',
  '<iframe data-hostile src="javascript:alert(6)">',
  '<a data-hostile href="javascript:alert(7)">x</a>',
  '<body data-hostile onload=alert(8)>',
  '<details data-hostile open ontoggle=alert(9)>',
  '<input data-hostile autofocus onfocus=alert(10)>',
  '<video data-hostile><source onerror=alert(11)></video>',
  '<style data-hostile>@import "http://127.0.0.1:9/style"</style>',
  '<link data-hostile rel=stylesheet href=http://127.0.0.1:9/link>',
  '<base data-hostile href=http://127.0.0.1:9/>',
  '<meta data-hostile http-equiv=refresh content="0;url=http://127.0.0.1:9/">',
  '<form data-hostile action=http://127.0.0.1:9/><button autofocus>x</button></form>',
  '<math><mtext><img data-hostile src=x onerror=alert(12)></mtext></math>',
  '<noscript><p title="</noscript><img data-hostile src=x onerror=alert(13)>">',
  'javascript:alert(14)//" data-hostile onclick="alert(15)',
  '&lt;img data-hostile src=x onerror=alert(16)&gt;',
]

const hostile = payloads.flatMap((payload) => carriers.map((carried) => carried(payload)))

test('names that look like programs are only words on every screen', async ({ alice }) => {
  test.setTimeout(240_000)
  const { page } = alice
  const dialogs: string[] = []
  page.on('dialog', (dialog) => void dialog.dismiss().finally(() => dialogs.push(dialog.message())))
  expect(hostile.length).toBeGreaterThanOrEqual(200)
  const some = (from: number) => hostile.slice(from, from + 10).join(' ')
  await openBoard(alice, {
    ...{ title: hostile[0], scenario: { question: some(10) } },
    drivers: [{ id: 'd', name: some(20), unit: hostile[1], base: 1 }],
    flows: [{ id: 'f', name: some(30), entry: 'c0', driver: 'd', perUnit: 5 }],
    components: hostile.map((name, index) => ({
      ...{ id: `c${index}`, name, position: { x: (index % 15) * 260, y: Math.floor(index / 15) * 160 } },
      ...{ instances: { z: 1 }, growsWith: 'd' },
      limits: [{ id: 'l', kind: name, name, unit: name.slice(0, 20), capacity: 20 }],
    })),
    connections: [{ id: 'e', name: some(40), from: 'c0', to: 'c1' }],
    domains: [{ id: 'z', name: some(50), kind: 'zone', position: { x: 0, y: 3000 } }],
    notes: hostile.slice(0, 40).map((text, index) => ({
      ...{ id: `n${index}`, kind: 'risk', text, on: { component: `c${index}` } },
    })),
    checklist: [{ id: 'i', text: some(60), owner: some(70), evidence: some(80) }],
    decisions: [{ id: 'd', title: some(90), owner: some(100), context: some(110), options: hostile }],
    answers: [{ id: 'a', question: some(120), text: some(130) }],
  })
  await expect(page.getByText('All changes saved')).toBeVisible()
  const said = await page.evaluate(
    async ({ texts }) => {
      const board = /[A-Za-z0-9_-]{22}/.exec(location.pathname)?.[0]
      const answers = texts.map(async (text) => {
        const body = JSON.stringify({ on: { component: 'c0' }, text })
        const headers = { 'Content-Type': 'application/json' }
        return (await fetch(`/api/boards/${board}/comments`, { method: 'POST', headers, body })).status
      })
      return Promise.all(answers)
    },
    { texts: hostile.slice(0, 100) },
  )
  expect(new Set(said)).toEqual(new Set([201]))
  await page.getByRole('region', { name: 'Canvas' }).press('Control+a')

  const lists = page.getByRole('tablist')
  for (let list = 0; list < (await lists.count()); list++) {
    const tabs = lists.nth(list).getByRole('tab')
    for (let tab = 0; tab < (await tabs.count()); tab++) {
      await tabs.nth(tab).click()
      await expect(tabs.nth(tab)).toHaveAttribute('aria-selected', 'true')
      await expect(page.locator('[data-hostile]')).toHaveCount(0)
    }
  }
  await page.keyboard.press('Control+Shift+o')
  await expect(page.getByRole('region', { name: 'Outline' })).toContainText('<script data-hostile>')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible()

  await expect(page.locator('[data-hostile]')).toHaveCount(0)
  expect(dialogs).toEqual([])
})
