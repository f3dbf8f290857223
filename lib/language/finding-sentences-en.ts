import type { FindingId } from '#lib/model/finding.ts'
import type { FindingFacts, FindingText } from './finding-text.ts'

type Sentences = Readonly<Record<FindingId, (facts: FindingFacts) => FindingText>>

const duties: Readonly<Record<string, string>> = {
  metrics: 'no metrics',
  alerts: 'no alert',
  owner: 'no owner',
}

/** The sentences of the findings in English. */
export const findingSentencesEn: Sentences = {
  'superlinear-growth': ({ names, number, times }) => ({
    title: `${names('driver')} grows faster than the load`,
    evidence: `At ${times('multiple')} it is ${number('growth')} times what it is today.`,
    why: 'Whatever carries it needs more capacity than the load suggests, and the gap widens with every step.',
    action: 'Bound it: limit the group size, batch the work, or compute it less often.',
  }),
  'call-cycle': ({ names }) => ({
    title: 'Calls lead round in a circle',
    evidence: `${names('components', ' → ')}.`,
    why: 'A slow member slows itself: waiting spreads round the circle and no part of it can be scaled or deployed alone.',
    action: 'Turn one call of the circle into an event, or move what both need into a third component.',
  }),
  'startup-cycle': ({ names }) => ({
    title: 'Components need each other to start',
    evidence: `To start, each of these needs another: ${names('components')}.`,
    why: 'After a loss of all of them nothing comes up by itself, and under load new instances wait for the old ones.',
    action: 'Let one of them start without the others: from a copy on disk, with defaults, or degraded.',
  }),
  'deep-chain': ({ name, names, number }) => ({
    title: `${name} waits for ${number('depth')} calls in a row`,
    evidence: `${names('components', ' → ')}.`,
    why: 'Delays and failures add up along the chain, and at peak the slowest link holds the workers of all others.',
    action: 'Answer earlier: cache, call in parallel, or finish the rest asynchronously.',
  }),
  'shared-database': ({ name, names, words, has }) => ({
    title: `${name} is shared by several services`,
    evidence: `${names('callers')} call it${has('owners') ? `; owners: ${words('owners').join(', ')}` : ''}.`,
    why: 'They share its connections, locks and schema: one caller’s growth breaks the others, and nobody can move it alone.',
    action: 'Give it one owner, and let the others ask that service or keep their own copy.',
  }),
  'single-writer': ({ name, has, times }) => ({
    title: `${name} has a single writer on the growth path`,
    evidence: has('multiple')
      ? `Its first limit is met at ${times('multiple')}.`
      : 'What it carries grows with the load.',
    why: 'More instances do not write more: one machine has to carry all writes, and there is a largest machine.',
    action: 'Split the data by key, or take writes off it: batch them, queue them, move tables away.',
  }),
  'stateful-service': ({ name }) => ({
    title: `${name} keeps state and grows`,
    evidence: 'It computes, and its state is not marked as stateless.',
    why: 'Every instance that starts or stops has to move state, so scaling and deploying get slower the larger it is.',
    action: 'Move the state into a store made for it, so that any instance can take any request.',
  }),
  'nested-retries': ({ names, number }) => ({
    title: 'Several layers retry without a budget',
    evidence: `${names('connections')}: up to ${number('attempts')} attempts for one request.`,
    why: 'When the last layer fails, its load is multiplied by every layer above, and it cannot recover while they try.',
    action: 'Retry in one layer only, with a budget of about 10 %, and let the others fail fast.',
  }),
  'retries-without-budget': ({ name, number }) => ({
    title: `${name} retries without a budget`,
    evidence: `Up to ${number('attempts')} attempts for each call, on the way to what breaks first.`,
    why: 'Retries come exactly when the other side is short of capacity and keep it there after the cause is gone.',
    action: 'Limit retries to a share of the calls (a budget of about 10 %), with back-off and jitter.',
  }),
  'no-failover': ({ name }) => ({
    title: `${name} has nobody to take over`,
    evidence: 'There is one instance and no failover, and requests wait for it.',
    why: 'Its loss is a loss of the whole flow, and it cannot be replaced, resized or upgraded without one.',
    action: 'Run a second instance in another failure domain, or name what takes over.',
  }),
  'shared-fate': ({ name, names, number }) => ({
    title: `All of ${name} stands in ${names('domain')}`,
    evidence: `All ${number('instances')} instances are in ${names('domain')}, and there are other domains like it.`,
    why: 'The instances look redundant and fail together; the larger the system, the more often a domain is lost.',
    action: 'Spread the instances over domains so that the rest carries the load when one is lost.',
  }),
  'quorum-unmet': ({ name, number }) => ({
    title: `${name} needs more instances than it has`,
    evidence: `${number('need')} must be up and there are ${number('instances')}.`,
    why: 'As it is drawn it never works.',
    action: 'Add instances, or correct how many are needed.',
  }),
  'quorum-lost-with-domain': ({ name, names, number }) => ({
    title: `${name} does not survive the loss of ${names('domain')}`,
    evidence: `${number('left')} instances would be left and ${number('need')} are needed.`,
    why: 'It is spread over domains and still stops with one of them.',
    action: 'Spread it more evenly or over more domains, so that enough is left without the fullest one.',
  }),
  'cold-cache': ({ name, names, number, times }) => ({
    title: `What is behind ${name} cannot do without it`,
    evidence: `Now ${number('hitRatio')} of the requests hit; without any hit ${names('behind')} breaks at ${times('multiple')}.`,
    why: 'A restart, a flush or a bad key turns into an outage behind the cache, and the cache cannot fill while that lasts.',
    action:
      'Limit what goes through on a miss, coalesce equal requests, warm the cache before it takes traffic.',
  }),
  'unbounded-queue': ({ name, names, has, times }) => ({
    title: `${name} may grow without end`,
    evidence: `It says neither how old a message may get nor how long it is kept${has('consumer') ? `; ${names('consumer')} behind it breaks at ${times('multiple')}` : ''}.`,
    why: 'Beyond the consumers’ capacity the backlog only grows: people see it as delay, hours later and all at once.',
    action: 'Set the age at which it hurts, alert on it, and decide what is dropped or refused then.',
  }),
  'third-party-quota': ({ name, has, times }) => ({
    title: `${name} is a quota of somebody else`,
    evidence: has('multiple')
      ? `It is met at ${times('multiple')}.`
      : 'Its load grows, and its limit is not on the board.',
    why: 'It is raised by asking and waiting, not by building, and it is the same for everybody on a busy day.',
    action: 'Ask for the increase now, in writing; cache, batch or shed what does not need the call.',
  }),
  'slow-autoscaler': ({ name, seconds, times }) => ({
    title: `${name} scales slower than the ramp`,
    evidence: `It reacts in ${seconds('reactionSeconds')}; the load doubles in ${seconds('doublingSeconds')} and what runs carries ${times('multiple')} of today.`,
    why: 'The load is there before the instances are: the surge breaks it although the ceiling is high enough.',
    action: 'Keep more instances warm, scale on a leading signal or by schedule, or start faster.',
  }),
  'unwatched-break': ({ name, words, times }) => ({
    title: `Nobody would see ${name} break`,
    evidence: `It breaks first, at ${times('multiple')}, and has ${words('missing')
      .map((word) => duties[word] ?? word)
      .join(', ')}.`,
    why: 'The first to break is the first page at night; without them the users report it.',
    action: 'Measure how full this limit is, alert at 70 % of it, and name who answers.',
  }),
  'no-rollout': ({ name, times }) => ({
    title: `${name} has no rollout strategy`,
    evidence: `It breaks at ${times('multiple')}, so it will have to change before.`,
    why: 'Changes made in a hurry under load go to everybody at once.',
    action: 'Decide how a change reaches a part first (canary, blue-green), and what takes it back.',
  }),
  'no-recovery': ({ name, times }) => ({
    title: `${name} has no recovery strategy`,
    evidence: `It breaks at ${times('multiple')}, and nothing says how it comes back.`,
    why: 'What is repaired by hand stays broken for as long as a person needs to wake up.',
    action: 'Decide what restarts or replaces it, and rehearse it once.',
  }),
}
