import { texts } from '#lib/language/language.ts'

export const exchangeTexts = texts(
  {
    export: 'Export',
    svg: 'Diagram as SVG',
    png: 'Diagram as PNG',
    checklist: 'Checklist as Markdown',
    file: 'Board file',
    failed: 'The picture could not be made. Export the SVG instead.',
  },
  {
    export: '내보내기',
    svg: '다이어그램 SVG',
    png: '다이어그램 PNG',
    checklist: '점검표 Markdown',
    file: '보드 파일',
    failed: '그림을 만들지 못했습니다. 대신 SVG로 내보내십시오.',
  },
)
