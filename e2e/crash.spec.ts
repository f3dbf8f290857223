import { expect, join, place, startBoard, test, visit } from './fixtures.ts'

const cut = /ERR_CONNECTION_REFUSED|WebSocket|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/

test('killing the server in the middle of editing loses nothing that somebody else saw', async ({
  browser,
  ownProduct,
}) => {
  await visit(browser, ownProduct, 'Alice', [cut], async (alice) => {
    const link = await startBoard(alice)
    await visit(browser, ownProduct, 'Bob', [cut], async (bob) => {
      await join(bob, link)
      for (const kind of ['Service', 'Database', 'Cache', 'Queue', 'Worker']) await place(alice, kind)
      await expect(bob.page.getByRole('group', { name: /^Worker,/ })).toBeVisible()
      await ownProduct.kill()
      await alice.page.close()
      await bob.page.close()
    })
    await ownProduct.restart()
    await visit(browser, ownProduct, 'Carol', [], async (carol) => {
      await join(carol, link)

      for (const kind of ['Service', 'Database', 'Cache', 'Queue', 'Worker']) {
        await expect(carol.page.getByRole('group', { name: new RegExp(`^${kind},`) })).toBeVisible()
      }
    })
  })
})

test('a page that was open during a crash comes back by itself and says so', async ({
  browser,
  ownProduct,
}) => {
  await visit(browser, ownProduct, 'Alice', [cut], async (alice) => {
    await startBoard(alice)
    await place(alice, 'Service')
    await expect(alice.page.getByText('All changes saved')).toBeVisible()
    await ownProduct.kill()
    await expect(alice.page.getByText(/^Offline/)).toBeVisible()
    await place(alice, 'Database')
    await expect(alice.page.getByText('Offline: 1 change kept on this device')).toBeVisible()
    await ownProduct.restart()
    await expect(alice.page.getByText('All changes saved')).toBeVisible({ timeout: 30_000 })
    await alice.page.reload()

    await expect(alice.page.getByRole('group', { name: /^Database,/ })).toBeVisible()
    await expect(alice.page.getByText('All changes saved')).toBeVisible()
  })
})
