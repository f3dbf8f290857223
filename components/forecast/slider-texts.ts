import { texts } from '#lib/language/language.ts'

export const sliderTexts = texts(
  {
    multiple: 'Multiple of today',
    ofToday: (multiple: string) => `${multiple} of today`,
    ofTodayOn: (multiple: string, date: string) => `${multiple} of today, about ${date}`,
    play: 'Play from 1× to 100×',
    pause: 'Pause',
    compare: 'Compare with another multiple',
    comparison: 'Two multiples side by side',
    compareFrom: 'From',
    compareTo: 'To',
    endComparison: 'Stop comparing',
    nothingChanges: 'Nothing stands otherwise between the two.',
    brokenCount: (count: string) => `${count} broken`,
    missedCount: (count: string) => (count === '1' ? '1 promise missed' : `${count} promises missed`),
  },
  {
    multiple: '오늘 대비 배수',
    ofToday: (multiple: string) => `오늘의 ${multiple}`,
    ofTodayOn: (multiple, date) => `오늘의 ${multiple}, ${date} 무렵`,
    play: '1배에서 100배까지 재생',
    pause: '일시 정지',
    compare: '다른 배수와 비교',
    comparison: '두 배수 나란히',
    compareFrom: '앞',
    compareTo: '뒤',
    endComparison: '비교 끝내기',
    nothingChanges: '두 배수 사이에 달라지는 곳이 없습니다.',
    brokenCount: (count: string) => `${count}곳 무너짐`,
    missedCount: (count) => `약속 ${count}개 어긋남`,
  },
)
