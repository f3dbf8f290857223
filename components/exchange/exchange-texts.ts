import { texts } from '#lib/language/language.ts'

export const exchangeTexts = texts(
  {
    export: 'Export',
    svg: 'Diagram as SVG',
    png: 'Diagram as PNG',
    html: 'Blueprint as HTML',
    blueprint: 'Blueprint as Markdown',
    checklist: 'Checklist as Markdown',
    csv: 'Checklist as CSV',
    mermaid: 'Diagram as Mermaid',
    drawio: 'Diagram for draw.io',
    file: 'Board file',
    failed: 'The picture could not be made. Export the SVG instead.',
    report: 'What the file gave',
    read: (components: string, connections: string) =>
      `Read: ${components} components, ${connections} connections`,
    next: 'Now draw which component calls which, say where requests enter, and give the limits you know.',
    details: (count: string) => `${count} guesses and omissions`,
    close: 'Close',
  },
  {
    export: '내보내기',
    svg: '다이어그램 SVG',
    png: '다이어그램 PNG',
    html: '설계도 HTML',
    blueprint: '설계도 Markdown',
    checklist: '점검표 Markdown',
    csv: '점검표 CSV',
    mermaid: '다이어그램 Mermaid',
    drawio: '다이어그램 draw.io',
    file: '보드 파일',
    failed: '그림을 만들지 못했습니다. 대신 SVG로 내보내십시오.',
    report: '파일에서 읽은 내용',
    read: (components: string, connections: string) =>
      `읽은 내용: 구성 요소 ${components}개, 연결 ${connections}개`,
    next: '이제 무엇이 무엇을 호출하는지 그리고, 요청이 들어오는 곳과 알고 있는 한계를 적으십시오.',
    details: (count: string) => `추정하거나 뺀 것 ${count}건`,
    close: '닫기',
  },
)
