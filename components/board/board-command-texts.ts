import { texts } from '#lib/language/language.ts'

/** What the screen's commands are called, in the palette and in the list of keys. */
export const boardCommandTexts = texts(
  {
    commands: 'All commands',
    keys: 'Keyboard shortcuts',
    find: 'Find on the board',
    breaksFirst: 'Show what breaks first',
    inspector: 'Show the inspector',
    checklist: 'Show the checklist',
    theme: 'Light or dark',
    language: '한국어로 보기',
    export: 'Export',
    copyPicture: 'Copy the diagram as a picture',
    copied: 'The picture is copied.',
    copyFailed: 'This browser does not let us copy pictures. Export the PNG instead.',
    exportAs: (what: string) => `Export: ${what}`,
    viewing: 'Only looking: nothing can be changed.',
    stopViewing: 'Edit again',
  },
  {
    commands: '모든 명령',
    keys: '키보드 단축키',
    find: '보드에서 찾기',
    breaksFirst: '가장 먼저 무너질 곳 보기',
    inspector: '속성 보기',
    checklist: '점검표 보기',
    theme: '밝게 또는 어둡게',
    language: 'Show in English',
    export: '내보내기',
    copyPicture: '다이어그램을 그림으로 복사',
    copied: '그림을 복사했습니다.',
    copyFailed: '이 브라우저에서는 그림을 복사할 수 없습니다. PNG로 내보내십시오.',
    exportAs: (what) => `내보내기: ${what}`,
    viewing: '보기 전용입니다. 아무것도 바뀌지 않습니다.',
    stopViewing: '다시 편집',
  },
)
