import { type TeamQuestionId, teamQuestionIds } from '#lib/model/team-question.ts'
import type { Language } from './language.ts'

const asked: Readonly<Record<Language, Readonly<Record<TeamQuestionId, string>>>> = {
  en: {
    'what-grows': 'A hundred times more of what: users, requests, stored data, or data for each user?',
    'own-instances': 'Which resource grows with the number of our own instances?',
    'held-while-waiting':
      'What does it hold while it waits: a thread, a connection, a lock? How many are there?',
    connections: 'How many connections does it take, and how many do all instances of its callers keep open?',
    'hottest-key': 'Which key gets the largest share of the requests, and how large is that share?',
    'fastest-table':
      'Which table grows fastest, and when are its disk, its indexes in memory or its ids used up?',
    'empty-cache': 'What happens behind it while it is empty, and how long does it take to fill?',
    'origin-share': 'Which share of the requests reaches the origin right after a purge or a release?',
    'oldest-message': 'How old may its oldest message become, and how fast is a backlog worked off?',
    'quota-window': 'What is the quota, in which window, and do retries count against it?',
    'open-connections':
      'How many connections stay open for each user, and what happens when all come back at once?',
    'key-prefixes': 'Do the keys spread over prefixes, or do all new ones begin alike?',
    reindexing: 'How long does a full index take, and what does it cost those who search meanwhile?',
    'same-second': 'What else starts in the same second?',
    'address-change': 'How long does a change of address take to reach everybody?',
    'shared-with': 'Who else uses it, and do their peaks come at the same time?',
    'retry-layers': 'At how many layers is the same call tried again, and who gives up first?',
    'scaling-time': 'How long from a rise of the load until a new instance serves, and which quota ends it?',
    'dead-writer': 'Who decides that the writer is dead, and how long do writes stop?',
    'everybody-to-everybody': 'Does everybody really reach everybody, or is the size of a group bounded?',
    'shared-fate': 'What else stops when this stops: rollout, configuration, secrets, the way to repair it?',
  },
  ko: {
    'what-grows': '무엇이 백 배가 됩니까? 사용자, 요청, 저장 데이터, 아니면 사용자당 데이터입니까?',
    'own-instances': '우리 인스턴스 수와 함께 늘어나는 자원은 무엇입니까?',
    'held-while-waiting': '기다리는 동안 무엇을 붙잡고 있습니까? 스레드, 연결, 잠금은 각각 몇 개입니까?',
    connections: '연결을 몇 개까지 받으며, 호출하는 쪽의 모든 인스턴스는 몇 개를 열어 둡니까?',
    'hottest-key': '요청이 가장 많이 몰리는 키는 무엇이며, 그 비율은 얼마입니까?',
    'fastest-table': '가장 빨리 커지는 테이블은 무엇이며, 디스크, 메모리의 인덱스, ID는 언제 바닥납니까?',
    'empty-cache': '비어 있는 동안 그 뒤에서는 어떤 일이 생기며, 다시 차는 데 얼마나 걸립니까?',
    'origin-share': '비우기나 배포 직후 원본까지 가는 요청의 비율은 얼마입니까?',
    'oldest-message': '가장 오래된 메시지는 얼마나 묵어도 되며, 밀린 작업은 얼마나 빨리 처리됩니까?',
    'quota-window': '할당량은 얼마이고 어떤 기간 기준이며, 재시도도 할당량에 포함됩니까?',
    'open-connections': '사용자마다 열려 있는 연결은 몇 개이며, 모두 한꺼번에 돌아오면 어떻게 됩니까?',
    'key-prefixes': '키가 여러 접두사로 퍼집니까, 아니면 새 키가 모두 같은 글자로 시작합니까?',
    reindexing: '전체 색인에는 얼마나 걸리며, 그동안 검색하는 사람에게는 어떤 영향이 있습니까?',
    'same-second': '같은 초에 시작하는 다른 작업은 무엇입니까?',
    'address-change': '주소를 바꾸면 모두에게 전해지기까지 얼마나 걸립니까?',
    'shared-with': '다른 누가 함께 쓰며, 몰리는 때가 겹칩니까?',
    'retry-layers': '같은 호출을 몇 개 계층에서 다시 시도하며, 누가 먼저 포기합니까?',
    'scaling-time': '부하가 늘고 새 인스턴스가 응답하기까지 얼마나 걸리며, 어떤 할당량에서 멈춥니까?',
    'dead-writer': '쓰기 담당이 죽었다고 누가 판단하며, 그동안 쓰기는 얼마나 멈춥니까?',
    'everybody-to-everybody': '정말 모두가 모두에게 닿습니까, 아니면 모임의 크기에 한도가 있습니까?',
    'shared-fate': '이것이 멈추면 함께 멈추는 것은 무엇입니까? 배포, 설정, 비밀 값, 복구 수단은 어떻습니까?',
  },
}

/** A standing question in words; any other text of a board file is a question in its own words. */
export function questionText(question: string, language: Language): string {
  const id = teamQuestionIds.find((known) => known === question)
  return id === undefined ? question : asked[language][id]
}
