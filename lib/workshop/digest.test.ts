import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { aVote } from './a-round.ts'
import { isBallotUntouched, isPanelUntouched } from './digest.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const panel = { forecast: '{"title":"가게"}', seq: 3, salt: 'salt' }
const digest = sha256('{"title":"가게"}\nsalt')

test('an answer that was not touched fits the digest shown before', async () => {
  expect(await isPanelUntouched({ panel, digest })).toBe(true)
  expect(await isPanelUntouched({ panel: { ...panel, salt: 'other' }, digest })).toBe(false)
  expect(await isPanelUntouched({ panel: null, digest })).toBe(null)
})

test('a voter finds their ballot by its receipt', async () => {
  const vote = aVote('a', { multiple: 20, why: 'one writer' })
  const receipt = sha256(`round\n1\nn\n${JSON.stringify(vote.ballot)}`)

  expect(await isBallotUntouched('round', { ...vote, receipt })).toBe(true)
  expect(await isBallotUntouched('round', { ...vote, nonce: 'm', receipt })).toBe(false)
})
