import { texts } from '#lib/language/language.ts'

/** What screen readers say about the canvas. */
export const spokenTexts = texts(
  {
    component: 'component',
    domain: 'failure domain',
    note: 'note',
    connection: 'connection',
    inDomains: (names: string) => `in ${names}`,
    arrivingLeaving: (arriving: string, leaving: string) => `${arriving} in, ${leaving} out`,
    holds: (names: string) => `holds ${names}`,
    holdsMore: (names: string, more: string) => `holds ${names} and ${more} more`,
    callsEach: (calls: string) => `${calls} calls for each request`,
    left: 'Moved left',
    right: 'Moved right',
    up: 'Moved up',
    down: 'Moved down',
    nextTo: (name: string) => `next to ${name}`,
    keys: 'Enter or Space selects, arrow keys move what is selected, Delete removes it, Escape lets go.',
    edgeKeys: 'Enter or Space selects, Delete removes what is selected, Escape lets go.',
  },
  {
    component: '구성 요소',
    domain: '장애 도메인',
    note: '메모',
    connection: '연결',
    inDomains: (names: string) => `위치: ${names}`,
    arrivingLeaving: (arriving: string, leaving: string) =>
      `들어오는 연결 ${arriving}개, 나가는 연결 ${leaving}개`,
    holds: (names: string) => `안에 있음: ${names}`,
    holdsMore: (names: string, more: string) => `안에 있음: ${names} 외 ${more}개`,
    callsEach: (calls: string) => `요청마다 호출 ${calls}회`,
    left: '왼쪽으로 옮김',
    right: '오른쪽으로 옮김',
    up: '위로 옮김',
    down: '아래로 옮김',
    nextTo: (name: string) => `옆: ${name}`,
    keys: 'Enter나 Space로 선택하고, 화살표로 옮기고, Delete로 삭제하고, Esc로 선택을 풉니다.',
    edgeKeys: 'Enter나 Space로 선택하고, Delete로 삭제하고, Esc로 선택을 풉니다.',
  },
)
