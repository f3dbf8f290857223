import { texts } from '#lib/language/language.ts'

export const questionTexts = texts(
  {
    title: 'Questions to the team',
    hint: 'What no drawing says by itself. Answers are kept with the board, with who and when, and leave with the blueprint.',
    none: 'Draw something, and the questions that it raises stand here.',
    progress: (answered: string, all: string) => `${answered} of ${all} answered`,
    about: 'About',
    answer: 'Answer',
    toAnswer: 'Answer it',
    keep: 'Keep the answer',
    remove: 'Remove this answer',
    change: 'Change this answer',
    by: (name: string, when: string) => [name, when].filter((part) => part !== '').join(' · '),
    answers: 'Answers of the team',
    toQuestions: (count: string) => `Open questions (${count})`,
  },
  {
    title: '팀에 묻는 질문',
    hint: '그림만으로는 알 수 없는 것입니다. 답은 누가 언제 했는지와 함께 보드에 남고 청사진에도 실립니다.',
    none: '무언가를 그리면 그에 따른 질문이 여기에 나옵니다.',
    progress: (answered, all) => `${all}개 중 ${answered}개 답함`,
    about: '대상',
    answer: '답',
    toAnswer: '답하기',
    keep: '답 저장',
    remove: '이 답 지우기',
    change: '이 답 고치기',
    by: (name, when) => [name, when].filter((part) => part !== '').join(' · '),
    answers: '팀의 답',
    toQuestions: (count) => `열린 질문 (${count})`,
  },
)
