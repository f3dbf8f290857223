import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aBoardRecord, aLink, aSecretHash } from './a-link.ts'
import { aBallot, aComment, aRound } from './a-record.ts'
import type { Storage } from './storage.ts'
import type { Opened } from './storage-conformance.ts'

/** What every storage promises about people and their records; the log has a suite of its own. */
export function recordsConformance(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps records as it promises`, () => {
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

    test('a changed link stays itself', async () => {
      const link = { ...aLink(board), name: 'Ops', createdBy: 'p1' }
      await storage.addLink(link, aSecretHash())
      await storage.changeLink({ ...link, name: null, expiresAt: 7, revokedAt: 8, role: 'viewer' })

      expect(await storage.link(board.id, link.id)).toEqual({
        ...link,
        name: null,
        expiresAt: 7,
        revokedAt: 8,
      })
      expect(await storage.link(other.id, link.id)).toBe(null)
      expect((await storage.links(board.id)).map(({ id }) => id)).toContain(link.id)
    })

    test('a rotated token is the same person, and the old one only was', async () => {
      const [old, fresh] = [aSecretHash(), aSecretHash()]
      await storage.addSession(old, { id: 'p1', name: 'Ana' }, 1)
      await storage.rotateSession(old, fresh, 100)

      expect(await storage.personOfSession(fresh)).toEqual({ id: 'p1', name: 'Ana' })
      expect(await storage.personOfSession(old)).toBe(null)
      expect(await storage.personOfRetiredSession(old, 99)).toEqual({ id: 'p1', name: 'Ana' })
      expect(await storage.personOfRetiredSession(old, 100)).toBe(null)
      expect(await storage.personOfRetiredSession(fresh, 0)).toBe(null)
    })

    test('a member keeps the day they joined', async () => {
      const member = {
        person: { id: 'p1', name: 'Ana' },
        role: 'viewer',
        raisedRole: null,
        joinedAt: 5,
      } as const
      await storage.addSession(aSecretHash(), member.person, 1)
      await storage.saveMember(board.id, member)
      await storage.saveMember(board.id, {
        ...member,
        role: 'editor',
        raisedRole: 'facilitator',
        joinedAt: 9,
      })

      expect(await storage.members(board.id)).toEqual([
        { ...member, role: 'editor', raisedRole: 'facilitator' },
      ])
      expect(await storage.member(other.id, 'p1')).toBe(null)
    })

    test('comments are numbered per board, and one id is one comment', async () => {
      const [one, two] = [aComment('one'), aComment('two')]
      const kept = await storage.comments.add(board.id, one)
      await storage.comments.add(other.id, aComment('elsewhere'))
      await storage.comments.add(board.id, two)
      const again = await storage.comments.add(board.id, { ...one, text: 'changed' })

      expect([kept, again]).toEqual([{ ...one, number: 1 }, kept])
      expect(await storage.comments.page(board.id, 0, 10)).toEqual([kept, { ...two, number: 2 }])
      expect(await storage.comments.page(board.id, 1, 10)).toHaveLength(1)
      expect(await storage.comments.page(board.id, 0, 1)).toEqual([kept])
    })

    test('a changed comment keeps who said it and where', async () => {
      const kept = await storage.comments.add(board.id, aComment('one'))
      const changed = { ...kept, text: 'new', editedAt: 2, resolvedAt: 3, resolvedBy: 'p2', mentions: ['p3'] }
      await storage.comments.change(board.id, { ...changed, author: { id: 'p9', name: 'Mallory' } })

      expect(await storage.comments.one(board.id, kept.id)).toEqual(changed)
    })

    test('the queue keeps places, and parked matters their order', async () => {
      const [ana, ben] = [
        { id: 'p1', name: 'Ana' },
        { id: 'p2', name: 'Ben' },
      ]
      for (const [since, person] of [ana, ben, ana].entries())
        await storage.floor.join(board.id, { person, since })
      await storage.floor.leave(other.id, 'p1')
      const matters = ['one', 'two'].map((id) => ({ id, author: ana, text: id, createdAt: 5 }))
      for (const matter of [...matters, ...matters]) await storage.floor.park(board.id, matter)

      expect(await storage.floor.queue(board.id)).toEqual([
        { person: ana, since: 0 },
        { person: ben, since: 1 },
      ])
      expect(await storage.floor.parked(board.id)).toEqual(matters)
      await storage.floor.unpark(board.id, 'one')
      await storage.floor.leave(board.id, 'p1')
      expect([await storage.floor.parked(board.id), await storage.floor.queue(board.id)]).toMatchObject([
        [{ id: 'two' }],
        [{ person: ben }],
      ])
    })

    test('a workshop is replaced only by its next revision', async () => {
      const state = { phases: [], index: 0, startedAt: 1, phaseStartedAt: 1, endsAt: 2 }
      expect(await storage.workshops.of(board.id)).toEqual({ revision: 0, state: null, previous: undefined })

      expect(await storage.workshops.replace(board.id, { revision: 1, state, previous: null })).toBe(true)
      expect(await storage.workshops.replace(board.id, { revision: 1, state: null, previous: state })).toBe(
        false,
      )
      expect(await storage.workshops.of(board.id)).toEqual({ revision: 1, state, previous: null })
    })

    test('a board has one open round', async () => {
      const round = aRound(board)
      expect(await storage.rounds.start(round)).toBe(true)
      expect(await storage.rounds.start(aRound(board))).toBe(false)
      expect(await storage.rounds.start(aRound(other))).toBe(true)
      const finished = { ...round, stage: 'finished', finishedAt: 9 } as const
      await storage.rounds.finish(finished, [])

      expect(await storage.rounds.start(aRound(board))).toBe(true)
      expect(await storage.rounds.one(board.id, round.id)).toEqual(finished)
      expect(await storage.rounds.finished(board.id)).toEqual([finished])
    })

    test('a round goes on only from where it was', async () => {
      const round = aRound(board)
      await storage.rounds.start(round)
      const revealed = { ...round, stage: 'revealed', revealedAt: 5 } as const

      expect(await storage.rounds.advance(round, revealed)).toBe(true)
      expect(await storage.rounds.advance(round, revealed)).toBe(false)
      expect(await storage.rounds.newest(board.id)).toEqual(revealed)
    })

    test('a voter has one ballot a turn, cast while it is voted on', async () => {
      const round = aRound(board)
      await storage.rounds.start(round)
      const [first, changed] = [aBallot('p1', '"one"'), aBallot('p1', '"two"')]
      expect(await storage.rounds.cast(board.id, round.id, first)).toBe(true)
      expect(await storage.rounds.cast(board.id, round.id, changed)).toBe(true)
      expect(await storage.rounds.cast(board.id, round.id, { ...first, turn: 2 })).toBe(false)
      await storage.rounds.advance(round, { ...round, stage: 'revealed', revealedAt: 5 })

      expect(await storage.rounds.cast(board.id, round.id, first)).toBe(false)
      expect(await storage.rounds.ballots(board.id, round.id)).toEqual([changed])
    })

    test('a removed round takes its ballots along', async () => {
      const round = aRound(board)
      await storage.rounds.start(round)
      await storage.rounds.cast(board.id, round.id, aBallot('p1', '"one"'))
      await storage.rounds.remove(board.id, round.id)

      expect(await storage.rounds.newest(board.id)).toBe(null)
      expect(await storage.rounds.ballots(board.id, round.id)).toEqual([])
    })

    test('activity is numbered per board and read backwards', async () => {
      const deed = {
        at: 1,
        person: { id: 'p1', name: 'Ana' },
        what: 'commented',
        about: { comment: 'c' },
      } as const
      for (const id of [board.id, other.id, board.id]) await storage.activity.add(id, deed)

      expect(await storage.activity.page(board.id, 100, 10)).toEqual([
        { ...deed, number: 2 },
        { ...deed, number: 1 },
      ])
      expect(await storage.activity.page(board.id, 2, 10)).toEqual([{ ...deed, number: 1 }])
    })

    test('a deleted board leaves a record that it was there, and takes nothing more', async () => {
      const update = { board: board.id, bytes: Uint8Array.of(1), person: 'p1', claims: [7] }
      const elsewhere = { ...update, board: other.id }
      await storage.append([update, elsewhere])
      await storage.comments.add(board.id, aComment('one'))
      await storage.deleteBoard(board.id, 77)

      expect(await storage.board(board.id)).toEqual({ ...board, deletedAt: 77 })
      expect(await storage.load(board.id)).toBe(null)
      expect([await storage.links(board.id), await storage.comments.page(board.id, 0, 9)]).toEqual([[], []])
      await expect(storage.comments.add(board.id, aComment('late'))).rejects.toThrow()
      await expect(storage.rounds.start(aRound(board))).rejects.toThrow()
      await expect(storage.addLink(aLink(board), aSecretHash())).rejects.toThrow()
      await expect(storage.append([update])).rejects.toThrow()
      const snapshot = { seq: 1, bytes: Uint8Array.of(1) }
      await expect(storage.compact(board.id, snapshot, Uint8Array.of())).rejects.toThrow()
      expect((await storage.load(other.id))?.tail).toHaveLength(1)
    })
  })
}
