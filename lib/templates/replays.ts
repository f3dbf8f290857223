import type { Language } from '#lib/language/language.ts'
import type { DomainId } from '#lib/model/id.ts'
import { fileOf } from './file-of.ts'
import type { ReplayId } from './replay-ids.ts'

type Words = Readonly<Record<Language, string>>

/** A famous outage as a board: first the question, and the answer when somebody asks for it. */
export interface Replay {
  /** Also what the board says of itself in `scenario.replay`. */
  readonly id: ReplayId
  readonly title: Words
  readonly question: Words
  /** What broke, and why it surprised people. */
  readonly whatBroke: Words
  /** Which numbers the source states, and which are assumed for the board. */
  readonly numbers: Words
  readonly source: string
  /** Domains that were down at the time; they are switched off with the answer. */
  readonly down: readonly DomainId[]
  readonly load: () => Promise<string>
}

/** The outages that people can replay, in the order in which they are offered. */
export const replays: readonly Replay[] = [
  {
    id: 'kinesis-2020',
    title: {
      en: 'A thread per peer · Amazon Kinesis, 2020',
      ko: '동료마다 스레드 하나 · Amazon Kinesis, 2020',
    },
    question: {
      en: 'A front-end fleet scales out with its load. Requests have room for ten times more. What breaks first?',
      ko: '프런트엔드 서버들은 부하에 맞춰 늘어납니다. 요청은 열 배까지 여유가 있습니다. 무엇이 먼저 무너질까요?',
    },
    whatBroke: {
      en: 'Every host kept one thread for each of its peers. Adding hosts took load off each of them and at the same time took all of them past the most threads that the operating system allowed.',
      ko: '서버마다 다른 서버 하나하나에 스레드를 하나씩 두었습니다. 서버를 늘리자 서버마다 요청은 줄었지만, 모든 서버가 운영체제의 스레드 상한을 넘었습니다.',
    },
    numbers: {
      en: 'Stated: the mechanism. Assumed: 100 hosts and a limit of 120 threads; the source gives neither. What the board proves is the sign and the order.',
      ko: '원문: 원리. 가정: 서버 100대와 스레드 상한 120개(원문에 없음). 보드가 보여 주는 것은 방향과 순서입니다.',
    },
    source: 'https://aws.amazon.com/message/11201/',
    down: [],
    load: async () => fileOf((await import('./kinesis-2020.ts')).kinesis2020),
  },
  {
    id: 'fortnite-2018',
    title: { en: 'A hot shard · Fortnite, 2018', ko: '뜨거운 샤드 · Fortnite, 2018' },
    question: {
      en: '3.4 million players, eight shards for the users and one for matchmaking. Which one breaks first, and would more shards help?',
      ko: '동시 접속 340만 명, 사용자 샤드 여덟 개와 매치메이킹 샤드 하나입니다. 무엇이 먼저 무너지고, 샤드를 늘리면 나아질까요?',
    },
    whatBroke: {
      en: 'The one matchmaking shard took more of all operations than any user shard, and it cannot be split: doubling the user shards leaves its limit where it was.',
      ko: '하나뿐인 매치메이킹 샤드가 어느 사용자 샤드보다 많은 연산을 맡았고 나눌 수 없었습니다. 사용자 샤드를 두 배로 늘려도 그 한계는 그대로입니다.',
    },
    numbers: {
      en: 'Stated: 124,000 client requests per second and the operations of each shard. Assumed: what one shard can carry, the same for all. By writes alone the shards are level within 1.1 %, so the source’s queued writes are not fully explained.',
      ko: '원문: 초당 요청 124,000건과 샤드별 연산 수. 가정: 샤드 하나의 처리량(모두 같음). 쓰기만 보면 샤드들이 1.1 % 안에서 비슷하므로, 원문의 쓰기 대기까지 모두 설명하지는 못합니다.',
    },
    source: 'https://www.fortnite.com/news/postmortem-of-service-outage-at-3-4m-ccu',
    down: [],
    load: async () => fileOf((await import('./fortnite-2018.ts')).fortnite2018),
  },
  {
    id: 'slack-2022',
    title: { en: 'A cache that went cold · Slack, 2022', ko: '식어 버린 캐시 · Slack, 2022' },
    question: {
      en: 'An agent upgrade restarts a quarter of the hosts, and the cache nodes among them are replaced by empty ones. What breaks, and at which load?',
      ko: '에이전트 업그레이드가 서버의 4분의 1을 다시 시작하고, 그중 캐시 노드는 빈 노드로 바뀝니다. 무엇이, 얼마의 부하에서 무너질까요?',
    },
    whatBroke: {
      en: 'With a quarter of the cache cold, many times more reads reached the database than it had ever seen. Its queries timed out, so the cache could not fill again, and taking the upgrade back did not help.',
      ko: '캐시의 4분의 1이 식자 평소의 몇 배나 되는 읽기가 데이터베이스로 갔습니다. 쿼리가 시간 초과되어 캐시가 다시 채워지지 못했고, 업그레이드를 멈춰도 나아지지 않았습니다.',
    },
    numbers: {
      en: 'Stated: a step of 25 % and the chain of events. Assumed: all rates, a hit ratio of 99 % and a database with twenty times its usual load to spare. What the board proves is how little that is.',
      ko: '원문: 25 % 단계와 사건의 순서. 가정: 모든 처리율, 적중률 99 %, 평소 부하의 20배까지 견디는 데이터베이스. 보드는 그 여유가 얼마나 작은지 보여 줍니다.',
    },
    source: 'https://slack.engineering/slacks-incident-on-2-22-22/',
    // The brand is the format's; the id stands in the board of this replay.
    down: ['step' as DomainId],
    load: async () => fileOf((await import('./slack-2022.ts')).slack2022),
  },
  {
    id: 'dynamodb-2015',
    title: { en: 'A retry storm · Amazon DynamoDB, 2015', ko: '재시도 폭풍 · Amazon DynamoDB, 2015' },
    question: {
      en: 'Storage servers renew their membership with a metadata service that has four times the requests to spare. What does it run out of first, and can it come back by itself?',
      ko: '저장 서버들이 메타데이터 서비스에서 소속을 갱신합니다. 요청은 네 배까지 여유가 있습니다. 무엇이 먼저 모자라고, 스스로 회복할 수 있을까요?',
    },
    whatBroke: {
      en: 'The answers had grown with the tables, so bytes grew by the square while requests grew evenly. Once answers were late, the retries of all servers kept the service down at a load that it had carried before.',
      ko: '테이블이 늘며 응답이 커져서, 요청은 선형으로 늘어도 바이트는 제곱으로 늘었습니다. 응답이 늦어지자 모든 서버의 재시도가 전에는 견디던 부하에서도 서비스를 쓰러진 채로 묶어 두었습니다.',
    },
    numbers: {
      en: 'Stated: the mechanism. Assumed: four times the room for both, and three retries. With these, a short fault is not recovered from at a quarter of the load that would break the service.',
      ko: '원문: 원리. 가정: 둘 다 네 배의 여유와 재시도 세 번. 이 값이면 서비스가 무너질 부하의 4분의 1에서도 짧은 장애에서 회복하지 못합니다.',
    },
    source: 'https://aws.amazon.com/message/5467D2/',
    down: [],
    load: async () => fileOf((await import('./dynamodb-2015.ts')).dynamodb2015),
  },
  {
    id: 'hachyderm-2022',
    title: { en: 'Two boxes, one disk · Hachyderm, 2022', ko: '상자 둘, 디스크 하나 · Hachyderm, 2022' },
    question: {
      en: 'A media store and a database, each with room, behind an uplink that already runs at 217 of 200 Mbit/s. What broke first?',
      ko: '미디어 저장소와 데이터베이스는 각각 여유가 있고, 회선은 이미 200 Mbit/s 중 217을 씁니다. 무엇이 먼저 무너졌을까요?',
    },
    whatBroke: {
      en: 'Not the uplink: the two stores were two boxes on the diagram and two disks in one host. Alone each had room, together they did not.',
      ko: '회선이 아니었습니다. 그림에서는 상자 둘이지만 실제로는 한 서버의 디스크 두 개를 함께 썼습니다. 따로는 여유가 있어도 함께는 아니었습니다.',
    },
    numbers: {
      en: 'Stated: 217 of 200 Mbit/s, and the shared disks. Assumed: the load of each user of the disks and what the disks can do.',
      ko: '원문: 200 Mbit/s 중 217, 함께 쓴 디스크. 가정: 디스크를 쓰는 쪽의 부하와 디스크의 성능.',
    },
    source: 'https://community.hachyderm.io/blog/2022/12/03/leaving-the-basement/',
    down: [],
    load: async () => fileOf((await import('./hachyderm-2022.ts')).hachyderm2022),
  },
  {
    id: 'strava-2014',
    title: { en: 'A key that ends · Strava, 2014', ko: '끝나는 키 · Strava, 2014' },
    question: {
      en: 'Every rate has a hundred times to spare, and half of the primary keys are used. Uploads double every year. What breaks, and when?',
      ko: '모든 처리율에 백 배의 여유가 있고 기본 키는 절반을 썼습니다. 업로드는 해마다 두 배가 됩니다. 무엇이, 언제 무너질까요?',
    },
    whatBroke: {
      en: 'The primary key ended at 2,147,483,647. What only grows ends on a date, not at a rate: the second half of the keys lasted one doubling, and a faster database would not have moved the day.',
      ko: '기본 키가 2,147,483,647에서 끝났습니다. 쌓이기만 하는 것은 처리율이 아니라 날짜에 끝납니다. 나머지 절반은 한 번 두 배가 되는 동안만 버텼고, 더 빠른 데이터베이스도 그날을 늦추지 못합니다.',
    },
    numbers: {
      en: 'Stated: the limit of the key and the day. Assumed: the yearly doubling, which sets the unit of time, and all rates.',
      ko: '원문: 키의 한계와 그날. 가정: 해마다 두 배(시간의 단위)와 모든 처리율.',
    },
    source: 'https://engineering.strava.com/the-upload-outage-of-july-29-2014/',
    down: [],
    load: async () => fileOf((await import('./strava-2014.ts')).strava2014),
  },
]
