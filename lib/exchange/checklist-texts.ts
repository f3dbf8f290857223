import { texts } from '#lib/language/language.ts'

/** The words of the exported checklist; names and multiples come as text, already escaped where they must be. */
export const checklistTexts = texts(
  {
    untitled: 'Untitled board',
    title: (board: string) => `${board}: checklist`,
    question: (multiple: string) => `At ${multiple}, what breaks first?`,
    date: (day: string) => `As of ${day}.`,
    first: (name: string, limit: string, multiple: string) => `**${name}** (${limit}) at ${multiple}.`,
    nothing: 'Nothing breaks before 100×, as far as the board knows.',
    findFirst: 'Find first',
    findFirstWhy: 'These numbers are unknown; what depends on them is not in the list.',
    raise: (limit: string, factor: string) => `Raise ${limit}${factor}`,
    partition: (limit: string, factor: string) =>
      `Spread the hottest partition over more (${limit})${factor}`,
    connections: (limit: string, factor: string) =>
      `Share connections or raise their number (${limit})${factor}`,
    leader: (limit: string, factor: string) =>
      `Split what one leader commits, or commit in batches (${limit})${factor}`,
    stock: (limit: string, factor: string) => `Make room or keep less (${limit})${factor}`,
    delay: (limit: string, factor: string) => `Empty the queue faster than it fills (${limit})${factor}`,
    quota: (limit: string, factor: string) => `Agree on a higher quota (${limit})${factor}`,
    ramp: (limit: string, factor: string) => `Scale before the surge comes (${limit})${factor}`,
    factor: (factor: string, at: string) => `, ${factor} for ${at}`,
    owner: 'owner: ____',
    due: 'due: ____',
    evidence: (what: string) => `evidence required: ${what}`,
    loadTest: (multiple: string) => `load test at ${multiple}, with its graph`,
    fillTest: 'dashboard of what is stored, and the rule that deletes',
    letter: 'the provider’s confirmation',
    drill: 'a rehearsed surge, with its graph',
  },
  {
    untitled: '제목 없는 보드',
    title: (board) => `${board}: 점검표`,
    question: (multiple) => `${multiple}에서 가장 먼저 무너질 곳은 어디입니까?`,
    date: (day) => `기준일: ${day}`,
    first: (name, limit, multiple) => `**${name}** (${limit}), ${multiple}.`,
    nothing: '보드에 적힌 것으로는 100배 전에 무너지는 곳이 없습니다.',
    findFirst: '먼저 알아낼 값',
    findFirstWhy: '모르는 값입니다. 이 값에 달린 한계는 목록에 없습니다.',
    raise: (limit, factor) => `한계 올리기: ${limit}${factor}`,
    partition: (limit, factor) => `가장 뜨거운 파티션 나누기: ${limit}${factor}`,
    connections: (limit, factor) => `연결을 공유하거나 늘리기: ${limit}${factor}`,
    leader: (limit, factor) => `리더 하나의 커밋을 나누거나 묶기: ${limit}${factor}`,
    stock: (limit, factor) => `공간을 늘리거나 덜 보관하기: ${limit}${factor}`,
    delay: (limit, factor) => `쌓이는 속도보다 빨리 큐 비우기: ${limit}${factor}`,
    quota: (limit, factor) => `더 높은 할당량 합의하기: ${limit}${factor}`,
    ramp: (limit, factor) => `급증 전에 미리 확장하기: ${limit}${factor}`,
    factor: (factor, at) => `, ${at}를 위해 ${factor}`,
    owner: '담당자: ____',
    due: '기한: ____',
    evidence: (what) => `필요한 증거: ${what}`,
    loadTest: (multiple) => `${multiple} 부하 시험과 그래프`,
    fillTest: '저장량 대시보드와 삭제 규칙',
    letter: '제공자의 확인서',
    drill: '급증 훈련과 그래프',
  },
)

/** The words of one language. */
export type ChecklistTexts = (typeof checklistTexts)['en']
