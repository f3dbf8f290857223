import { texts } from '#lib/language/language.ts'

export const promiseTexts = texts(
  {
    meanSecondsPromise: (value: string) => `mean response within ${value}`,
    p99SecondsPromise: (value: string) => `99 % of responses within ${value}`,
    availabilityPromise: (value: string) => `available ${value} of the time`,
    unkept: 'The availability of the drawing is below the promise, whatever the load is.',
    neverKept: 'No load keeps this promise, not even a small one.',
    keptUpTo: (multiple: string) => `The promise is kept up to ${multiple}.`,
    atAnyLoad: 'at any load',
    retries: 'retries',
    fromOnset: (multiple: string) => `From ${multiple} on an outage no longer ends by itself.`,
    fromCollapse: (multiple: string) => `From ${multiple} on there is no healthy state.`,
    whenFailed: (factor: string) => `When every attempt fails, ${factor} times the calls.`,
  },
  {
    meanSecondsPromise: (value) => `평균 응답 ${value} 이내`,
    p99SecondsPromise: (value) => `응답의 99 % ${value} 이내`,
    availabilityPromise: (value) => `가용성 ${value}`,
    unkept: '부하와 상관없이 그림의 가용성이 약속보다 낮습니다.',
    neverKept: '아무리 작은 부하에서도 지켜지지 않습니다.',
    keptUpTo: (multiple) => `${multiple}까지 지켜집니다.`,
    atAnyLoad: '부하 무관',
    retries: '재시도',
    fromOnset: (multiple) => `${multiple}부터는 장애가 저절로 끝나지 않습니다.`,
    fromCollapse: (multiple) => `${multiple}부터는 정상 상태가 없습니다.`,
    whenFailed: (factor) => `모든 시도가 실패하면 호출이 ${factor}배가 됩니다.`,
  },
)
