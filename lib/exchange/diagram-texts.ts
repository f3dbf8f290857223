import { texts } from '#lib/language/language.ts'

/** The words in a picture of a board; counts and multiples come as text. */
export const diagramTexts = texts(
  {
    untitled: 'Untitled board',
    empty: 'Nothing is drawn yet.',
    size: (components: number, connections: number) =>
      `${components} ${components === 1 ? 'component' : 'components'} · ${connections} ${connections === 1 ? 'connection' : 'connections'}`,
    at: (multiple: string) => `At ${multiple} today’s load`,
    first: (name: string, multiple: string) => `breaks first: ${name} at ${multiple}`,
    brokenToday: (name: string) => `breaks first: ${name}, already today`,
    nothingBreaks: 'no limit is reached',
    breaksAt: (multiple: string) => `breaks at ${multiple}`,
    breaksToday: 'broken today',
    never: 'never breaks',
    noLimits: 'no limits given',
    broken: 'Broken; the number is the order',
    near: 'Near: 70 % used or more',
    safe: 'Safe',
    lost: 'lost',
    without: (names: string) => `without ${names}`,
    grows: 'Grows with this besides its requests',
    calls: (count: string) => `${count} calls`,
    unknownCalls: '? calls',
    onMiss: 'on a miss',
    startOrder: 'start order',
    more: (count: number) => `+ ${count}`,
    tile: (number: number, of: number) => `Part ${number} of ${of}`,
  },
  {
    untitled: '제목 없는 보드',
    empty: '아직 그려진 것이 없습니다.',
    size: (components, connections) => `구성 요소 ${components}개 · 연결 ${connections}개`,
    at: (multiple) => `오늘 부하의 ${multiple}`,
    first: (name, multiple) => `가장 먼저 무너질 곳: ${name}, ${multiple}`,
    brokenToday: (name) => `가장 먼저 무너질 곳: ${name}, 이미 오늘`,
    nothingBreaks: '한계에 닿는 곳 없음',
    breaksAt: (multiple) => `${multiple}에서 무너짐`,
    breaksToday: '이미 무너짐',
    never: '무너지지 않음',
    noLimits: '한계 정보 없음',
    broken: '무너짐, 숫자는 순서',
    near: '임박: 70 % 이상 사용',
    safe: '안전',
    lost: '잃음',
    without: (names) => `잃은 도메인: ${names}`,
    grows: '요청 외에 이 값과 함께 증가',
    calls: (count) => `호출 ${count}회`,
    unknownCalls: '호출 ?회',
    onMiss: '캐시 미스 때',
    startOrder: '시작 순서',
    more: (count) => `외 ${count}`,
    tile: (number, of) => `${of}장 가운데 ${number}번째`,
  },
)

/** The words of one language. */
export type DiagramTexts = (typeof diagramTexts)['en']
