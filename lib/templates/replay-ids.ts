/** The outages that can be replayed, by what their boards say of themselves; the rest of them is loaded when it is needed. */
export const replayIds = [
  'kinesis-2020',
  'fortnite-2018',
  'slack-2022',
  'dynamodb-2015',
  'hachyderm-2022',
  'strava-2014',
] as const
export type ReplayId = (typeof replayIds)[number]
