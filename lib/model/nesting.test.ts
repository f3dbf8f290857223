import { expect, test } from 'vitest'
import { aBoard } from './a-board.ts'
import { cyclicLinks, enclosingDomains, innerDomains } from './nesting.ts'
import { homes, instancesOf } from './placement.ts'

const { domains, components } = aBoard({
  domains: [
    { id: 'eu', contains: ['az1', 'az2'] },
    { id: 'az1', contains: ['rack'] },
    { id: 'az2' },
    { id: 'rack' },
    { id: 'vendor', contains: ['mail'] },
  ],
  components: [
    { id: 'api', instances: { rack: 1, az2: 2 } },
    { id: 'db', instances: { rack: 1, az1: 1 } },
    { id: 'mail', instances: 3 },
    { id: 'free' },
  ],
})

test('domains list what is directly inside, components aside', () => {
  expect(Object.fromEntries(innerDomains(domains))).toMatchObject({ eu: ['az1', 'az2'], vendor: [] })
})

test('around a rack are its zone and its region', () => {
  expect(Object.fromEntries(enclosingDomains(domains))).toMatchObject({
    rack: ['rack', 'az1', 'eu'],
    eu: ['eu'],
  })
})

test('the later link of a circle is at fault', () => {
  const row = (id: string, contains: readonly string[]) => ({ id, contains, limits: [] })
  const circle = [row('a', ['b']), row('b', ['c']), row('c', ['a'])] as unknown as typeof domains

  expect(cyclicLinks(circle)).toEqual([{ outer: 'c', inner: 'a' }])
})

test('a component lives in the innermost domain that holds it all', () => {
  expect(Object.fromEntries(homes(components, domains))).toEqual({ api: 'eu', db: 'az1', mail: 'vendor' })
})

test('instances are added up, one where nobody said', () => {
  expect(components.map(instancesOf)).toEqual([3, 2, 3, 1])
})
