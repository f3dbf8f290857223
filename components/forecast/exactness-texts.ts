import { texts } from '#lib/language/language.ts'

/** The classes of exactness, what belongs to each, and what no class covers. */
export const exactnessTexts = texts(
  {
    exact: 'exact',
    'within-5-percent': 'within 5 %',
    'within-15-percent': 'within 15 %',
    'within-20-percent': 'within 20 %',
    indicative: 'indicative',
    title: 'How exact this is, and what it does not model',
    hint: 'The class is about the reckoning. The numbers that go in may be further off: each says where it comes from.',
    whatExact:
      'Rates, quotas, storage, connections, partitions by their share, availability, mean waits of exponential services, where retries collapse.',
    'what-within-5-percent':
      'Thread pools whose services vary otherwise, hot partitions by a law of popularity, percentiles, calls made together.',
    'what-within-15-percent':
      'Waits for general services, whose times are not exponential; retries whose failed attempts cost less than a whole one.',
    'what-within-20-percent': 'Waits of calls that are made together and meet in one queue.',
    whatIndicative: 'Dates further ahead than twice the span of the series; surges of an autoscaler.',
    notModelled: 'Not modelled',
    notModelledList:
      'Priorities and fairness, garbage collection and noisy neighbours, locks other than those of Gunther’s law, bursts beyond the squared coefficients of variation, partial network partitions, consistency, cost.',
  },
  {
    exact: '정확',
    'within-5-percent': '5 % 이내',
    'within-15-percent': '15 % 이내',
    'within-20-percent': '20 % 이내',
    indicative: '참고용',
    title: '얼마나 정확하고, 무엇을 다루지 않는지',
    hint: '계산의 정확도입니다. 넣은 수치는 더 어긋날 수 있으며, 수치마다 출처가 적혀 있습니다.',
    whatExact:
      '처리율, 할당량, 저장 용량, 연결 수, 몫으로 정한 파티션, 가용성, 지수 분포 서비스의 평균 대기, 재시도가 무너지는 지점.',
    'what-within-5-percent':
      '처리 시간이 다르게 변하는 스레드 풀, 인기도 법칙으로 정한 핫 파티션, 백분위수, 한꺼번에 보내는 호출.',
    'what-within-15-percent':
      '처리 시간이 지수 분포가 아닌 일반 서비스의 대기, 실패한 시도가 온전한 시도보다 덜 드는 재시도.',
    'what-within-20-percent': '한꺼번에 보내서 같은 큐에서 만나는 호출의 대기.',
    whatIndicative: '시계열 길이의 두 배보다 먼 날짜, 자동 확장의 급증.',
    notModelled: '다루지 않는 것',
    notModelledList:
      '우선순위와 공정성, 가비지 컬렉션과 이웃의 간섭, 건서 법칙 밖의 잠금, 변동 계수의 제곱을 넘는 몰림, 부분적인 네트워크 단절, 일관성, 비용.',
  },
)
