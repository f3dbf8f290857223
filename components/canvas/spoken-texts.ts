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
    drawing: 'Drawing',
    place: (number: string, count: string) => `${number} of ${count}`,
    keys: 'Enter steps in. Then Tab and arrow keys go from thing to thing, Space selects, Enter edits, arrow keys move what is selected, Delete deletes, the menu key shows what else can be done. Escape steps out.',
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
    drawing: '그림',
    place: (number: string, count: string) => `${count}개 중 ${number}번째`,
    keys: 'Enter로 들어갑니다. 그다음 Tab과 화살표로 이동하고, Space로 선택하고, Enter로 편집하고, 선택한 것은 화살표로 옮기고, Delete로 삭제하고, 메뉴 키로 다른 작업을 봅니다. Esc로 나갑니다.',
  },
)
