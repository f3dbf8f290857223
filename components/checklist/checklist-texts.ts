import { texts } from '#lib/language/language.ts'

export const checklistTexts = texts(
  {
    title: 'Checklist',
    intro:
      'One item for everything that breaks up to 100×, grouped by the stage before which it has to be done.',
    empty: 'Nothing breaks up to 100× with the numbers that are known.',
    copy: 'Copy as Markdown',
    copied: 'The checklist is copied.',
    copyFailed: 'This browser does not let us copy. Use Export instead.',
  },
  {
    title: '점검표',
    intro: '100배까지 무너지는 곳마다 한 항목입니다. 그 전에 끝내야 하는 단계별로 묶었습니다.',
    empty: '지금 아는 수치로는 100배까지 무너지는 곳이 없습니다.',
    copy: 'Markdown으로 복사',
    copied: '점검표를 복사했습니다.',
    copyFailed: '이 브라우저에서는 복사할 수 없습니다. 내보내기를 사용하십시오.',
  },
)
