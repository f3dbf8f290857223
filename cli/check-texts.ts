import { texts } from '#lib/language/language.ts'

/** What a check says. */
export const checkTexts = texts(
  {
    fails: (multiple: string) => `Does not survive ${multiple} of today:`,
    survives: (multiple: string) => `Survives ${multiple} of today: nothing breaks.`,
    survivesUntil: (multiple: string, first: string) =>
      `Survives ${multiple} of today: the first break comes at ${first}.`,
    unchecked: 'Nothing that could be read breaks, but parts of the file are invalid, so this is no proof.',
    unknowns: (count: number, paths: string) =>
      `Left out because nobody knows ${count === 1 ? 'a number' : `${count} numbers`}: ${paths}`,
    missed: (flow: string, measure: string, multiple: string) =>
      `${flow}: the objective for ${measure} is missed from ${multiple}.`,
    collapses: (connection: string, multiple: string) =>
      `${connection}: retries collapse at ${multiple}; from there on nothing gets through.`,
    without: (domain: string, sentence: string) => `Without ${domain}: ${sentence}`,
    meanSeconds: 'mean latency',
    p99Seconds: 'p99 latency',
    availability: 'availability',
  },
  {
    fails: (multiple) => `현재의 ${multiple}를 견디지 못합니다.`,
    survives: (multiple) => `현재의 ${multiple}를 견딥니다. 무너지는 곳이 없습니다.`,
    survivesUntil: (multiple, first) => `현재의 ${multiple}를 견딥니다. 처음 무너지는 지점은 ${first}입니다.`,
    unchecked: '읽은 부분에서는 무너지는 곳이 없지만, 파일 일부가 잘못되어 증명은 되지 않습니다.',
    unknowns: (count, paths) => `모르는 수 ${count}개 때문에 제외: ${paths}`,
    missed: (flow, measure, multiple) => `${flow}: ${measure} 목표를 ${multiple}부터 지키지 못합니다.`,
    collapses: (connection, multiple) =>
      `${connection}: ${multiple}에서 재시도로 무너지고, 그 뒤로는 아무것도 처리되지 않습니다.`,
    without: (domain, sentence) => `${domain} 없이: ${sentence}`,
    meanSeconds: '평균 지연',
    p99Seconds: 'p99 지연',
    availability: '가용성',
  },
)
