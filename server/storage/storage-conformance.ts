import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aBoardRecord, aLink, aSecretHash, aVersion } from './a-link.ts'
import type { Storage } from './storage.ts'

/** How a suite opens one storage twice: the second opening sees what the first left. */
export interface Opened {
  readonly storage: Storage
  reopen(): Promise<Storage>
  remove(): Promise<void>
}

/** What a storage keeps beside a snapshot, without asking what it says. */
const OUTLINE = Uint8Array.of(7, 7, 7)

/** What every storage promises, registered as tests; each implementation runs the same ones. */
export function storageConformance(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps its promises`, () => {
    let opened: Opened
    let storage: Storage
    const board = aBoardRecord()
    const other = aBoardRecord()

    beforeEach(async () => {
      opened = await open()
      storage = opened.storage
      await storage.addBoard(board, aLink(board), aSecretHash())
      await storage.addBoard(other, aLink(other), aSecretHash())
    })
    afterEach(() => opened.remove())

    const update = (id: string, ...bytes: number[]) => ({
      board: id,
      bytes: Uint8Array.from(bytes),
      person: 'alice',
      claims: [],
    })

    test('an unknown board is null', async () => {
      expect(await storage.board('nobody')).toBe(null)
      expect(await storage.load('nobody')).toBe(null)
    })

    test('a board comes back as it was made', async () => {
      expect(await storage.board(board.id)).toEqual(board)
    })

    test('a new board is empty', async () => {
      expect(await storage.load(board.id)).toEqual({ board, snapshot: null, tail: [] })
    })

    test('updates of many boards are numbered per board', async () => {
      const seqs = await storage.append([update(board.id, 1), update(other.id, 2), update(board.id, 3)])

      expect(seqs).toEqual([1, 1, 2])
      expect((await storage.load(board.id))?.tail).toEqual([
        { seq: 1, bytes: Uint8Array.of(1) },
        { seq: 2, bytes: Uint8Array.of(3) },
      ])
    })

    test('a batch with one bad update leaves nothing behind', async () => {
      await expect(storage.append([update(board.id, 1), update('nobody', 2)])).rejects.toThrow()

      expect((await storage.load(board.id))?.tail).toEqual([])
      expect(await storage.append([update(board.id, 4)])).toEqual([1])
    })

    test('client ids belong to who claimed them first', async () => {
      await storage.append([{ ...update(board.id, 1), claims: [7, 4_294_967_295] }])
      const stolen = storage.append([{ ...update(board.id, 2), person: 'mallory', claims: [7] }])

      await expect(stolen).rejects.toThrow()
      const owners = [...((await storage.outlined(board.id))?.owners ?? [])]
      expect(owners).toEqual([
        [7, 'alice'],
        [4_294_967_295, 'alice'],
      ])
    })

    test('a snapshot replaces the log it sums up', async () => {
      await storage.append([update(board.id, 1), update(board.id, 2), update(board.id, 3)])
      await storage.compact(board.id, { seq: 2, bytes: Uint8Array.of(12) }, OUTLINE)
      const stored = await storage.load(board.id)

      expect(stored?.snapshot).toEqual({ seq: 2, bytes: Uint8Array.of(12) })
      expect(stored?.tail).toEqual([{ seq: 3, bytes: Uint8Array.of(3) }])
    })

    test('an older snapshot does not undo a newer one', async () => {
      await storage.append([update(board.id, 1), update(board.id, 2)])
      await storage.compact(board.id, { seq: 2, bytes: Uint8Array.of(12) }, OUTLINE)
      await storage.compact(board.id, { seq: 1, bytes: Uint8Array.of(1) }, OUTLINE)

      expect((await storage.load(board.id))?.snapshot?.seq).toBe(2)
    })

    test('numbers go on after the whole log was summed up', async () => {
      await storage.append([update(board.id, 1)])
      await storage.compact(board.id, { seq: 1, bytes: Uint8Array.of(1) }, OUTLINE)

      expect(await storage.append([update(board.id, 2)])).toEqual([2])
    })

    test('a link is found by its secret, on its own board only', async () => {
      const link = { ...aLink(board), role: 'viewer' as const, expiresAt: 5 }
      const hash = aSecretHash()
      await storage.addLink(link, hash)

      expect(await storage.linkBySecret(board.id, hash)).toEqual(link)
      expect(await storage.linkBySecret(other.id, hash)).toBe(null)
      expect(await storage.linkBySecret(board.id, aSecretHash())).toBe(null)
    })

    test('a session remembers its person and every link it was granted', async () => {
      const link = aLink(board)
      const token = aSecretHash()
      await storage.addLink(link, aSecretHash())
      await storage.addSession(token, { id: 'p1', name: 'Ana' }, 1)
      await storage.grant('p1', link, 1)
      await storage.grant('p1', link, 2)
      await storage.renamePerson({ id: 'p1', name: 'Ana Kim' })

      expect(await storage.personOfSession(token)).toEqual({ id: 'p1', name: 'Ana Kim' })
      expect(await storage.grantedLinks('p1', board.id)).toEqual([link])
      expect(await storage.grantedLinks('p1', other.id)).toEqual([])
      expect(await storage.personOfSession(aSecretHash())).toBe(null)
    })

    test('versions of a board come back newest first, with what they hold', async () => {
      const first = aVersion(board.id, 1)
      const second = { ...aVersion(board.id, 2), name: null }
      await storage.addVersion(first, Uint8Array.of(1))
      await storage.addVersion(second, Uint8Array.of(2))

      expect(await storage.versions(board.id)).toEqual([second, first])
      expect(await storage.versionFile(board.id, first.id)).toEqual(Uint8Array.of(1))
      expect(await storage.versionFile(other.id, first.id)).toBe(null)
      expect(await storage.versions(other.id)).toEqual([])
    })

    test('a version is renamed or removed on its own board only', async () => {
      const version = aVersion(board.id, 1)
      await storage.addVersion(version, Uint8Array.of(1))

      expect(await storage.renameVersion(other.id, version.id, 'Mine')).toBe(false)
      expect(await storage.renameVersion(board.id, version.id, 'Agreed')).toBe(true)
      await storage.removeVersions(other.id, [version.id])
      expect(await storage.versions(board.id)).toEqual([{ ...version, name: 'Agreed' }])
      await storage.removeVersions(board.id, [version.id])
      expect(await storage.versions(board.id)).toEqual([])
    })

    test('a probe writes again and again', async () => {
      await storage.probe(1)
      await storage.probe(2)
    })

    test('everything is there after closing and opening again', async () => {
      await storage.append([{ ...update(board.id, 1, 2, 3), claims: [9] }])
      await storage.compact(board.id, { seq: 1, bytes: Uint8Array.of(1, 2) }, OUTLINE)
      await storage.append([update(board.id, 4)])
      storage = await opened.reopen()

      expect(await storage.load(board.id)).toEqual({
        board,
        snapshot: { seq: 1, bytes: Uint8Array.of(1, 2) },
        tail: [{ seq: 2, bytes: Uint8Array.of(4) }],
      })
      expect(await storage.outlined(board.id)).toEqual({
        board,
        snapshot: { seq: 1, size: 2, outline: OUTLINE },
        tail: [{ seq: 2, bytes: Uint8Array.of(4) }],
        owners: new Map([[9, 'alice']]),
      })
    })
  })
}
