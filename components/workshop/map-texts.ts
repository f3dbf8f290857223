import { texts } from '#lib/language/language.ts'

/** The goal of the meeting, and what the map still lacks. */
export const mapTexts = texts(
  {
    goal: 'The goal',
    question: (multiple: string) => `If this had to carry ${multiple} today’s load, what breaks first?`,
    by: (day: string) => `By ${day}`,
    flow: (name: string) => `Flow in question: ${name}`,
    objective: (flow: string, objective: string) => `${flow} counts as broken beyond ${objective}`,
    noObjective: 'Nobody has said yet what counts as broken: set an objective in the board’s properties.',
    gaps: 'What the map lacks',
    noGaps: 'The map has flows, limits, domains and no loose ends.',
    'no-limit': 'No capacity figure',
    'no-domain': 'In no failure domain',
    unconnected: 'Connected to nothing',
    'no-driver': 'No growth tag: nothing says what grows',
    'no-flow': 'No flow: nothing says where requests enter',
  },
  {
    goal: '목표',
    question: (multiple) => `오늘 부하의 ${multiple}, 무엇이 가장 먼저 무너집니까?`,
    by: (day) => `기한: ${day}`,
    flow: (name) => `묻는 흐름: ${name}`,
    objective: (flow, objective) => `${flow}: ${objective}보다 나쁘면 무너진 것`,
    noObjective: '무엇이 무너진 것인지 아직 정하지 않았습니다. 보드 속성에서 목표를 정하십시오.',
    gaps: '지도에 빠진 것',
    noGaps: '흐름, 한계, 도메인이 모두 있고 끊긴 곳이 없습니다.',
    'no-limit': '용량 수치 없음',
    'no-domain': '장애 도메인 없음',
    unconnected: '아무것과도 이어지지 않음',
    'no-driver': '증가 표시 없음: 무엇이 늘어나는지 알 수 없음',
    'no-flow': '흐름 없음: 요청이 어디로 들어오는지 알 수 없음',
  },
)
