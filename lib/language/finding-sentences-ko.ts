import type { FindingId } from '#lib/model/finding.ts'
import type { FindingFacts, FindingText } from './finding-text.ts'

type Sentences = Readonly<Record<FindingId, (facts: FindingFacts) => FindingText>>

const duties: Readonly<Record<string, string>> = { metrics: '지표', alerts: '알림', owner: '담당자' }

/** The sentences of the findings in Korean. */
export const findingSentencesKo: Sentences = {
  'superlinear-growth': ({ names, number, times }) => ({
    title: `부하보다 빠르게 증가: ${names('driver')}`,
    evidence: `${times('multiple')}에서 지금의 ${number('growth')}배가 됩니다.`,
    why: '이 양을 감당하는 곳에는 부하보다 더 많은 용량이 필요하고, 갈수록 차이가 커집니다.',
    action: '상한을 두십시오. 그룹 크기를 제한하거나, 묶어서 처리하거나, 덜 자주 계산하십시오.',
  }),
  'call-cycle': ({ names }) => ({
    title: '호출이 원을 그림',
    evidence: `${names('components', ' → ')}.`,
    why: '한 곳이 느려지면 스스로를 느리게 합니다. 대기가 원을 따라 번지고, 어느 하나만 따로 확장하거나 배포할 수 없습니다.',
    action: '원 안의 호출 하나를 이벤트로 바꾸거나, 함께 필요한 것을 제3의 컴포넌트로 옮기십시오.',
  }),
  'startup-cycle': ({ names }) => ({
    title: '서로가 있어야 시작되는 컴포넌트',
    evidence: `시작할 때 서로를 필요로 합니다: ${names('components')}.`,
    why: '모두 내려가면 저절로 올라오지 못하고, 부하가 높을 때 새 인스턴스가 기존 인스턴스를 기다립니다.',
    action:
      '그중 하나는 혼자서 시작할 수 있게 하십시오. 디스크의 사본, 기본값, 축소된 기능을 쓸 수 있습니다.',
  }),
  'deep-chain': ({ name, names, number }) => ({
    title: `${name}: 연달아 기다리는 호출 ${number('depth')}개`,
    evidence: `${names('components', ' → ')}.`,
    why: '지연과 실패가 사슬을 따라 더해지고, 부하가 몰리면 가장 느린 곳이 다른 모든 곳의 작업자를 붙잡습니다.',
    action: '더 일찍 응답하십시오. 캐시하거나, 병렬로 호출하거나, 나머지는 비동기로 끝내십시오.',
  }),
  'shared-database': ({ name, names, words, has }) => ({
    title: `여러 서비스가 함께 쓰는 ${name}`,
    evidence: `호출하는 쪽: ${names('callers')}${has('owners') ? `. 담당: ${words('owners').join(', ')}` : ''}.`,
    why: '연결, 잠금, 스키마를 나눠 쓰므로 한 서비스의 성장이 다른 서비스를 무너뜨리고, 누구도 혼자서 옮길 수 없습니다.',
    action: '주인을 하나로 정하고, 나머지는 그 서비스에 묻거나 자기 사본을 두게 하십시오.',
  }),
  'single-writer': ({ name, has, times }) => ({
    title: `성장 경로에 있는 단일 쓰기: ${name}`,
    evidence: has('multiple')
      ? `첫 한계에 닿는 지점은 ${times('multiple')}입니다.`
      : '부하가 늘면 담당하는 양도 늘어납니다.',
    why: '인스턴스를 늘려도 쓰기는 늘지 않습니다. 한 대가 모든 쓰기를 감당해야 하고, 가장 큰 장비에도 끝이 있습니다.',
    action: '데이터를 키로 나누거나 쓰기를 덜어 내십시오. 묶기, 큐, 테이블 분리가 방법입니다.',
  }),
  'stateful-service': ({ name }) => ({
    title: `상태를 지닌 채 성장하는 ${name}`,
    evidence: '연산하는 컴포넌트인데 무상태로 표시되어 있지 않습니다.',
    why: '인스턴스가 시작하거나 멈출 때마다 상태를 옮겨야 하므로, 커질수록 확장과 배포가 느려집니다.',
    action: '어느 인스턴스든 어떤 요청이든 받을 수 있도록 상태를 전용 저장소로 옮기십시오.',
  }),
  'nested-retries': ({ names, number }) => ({
    title: '여러 계층에서 예산 없이 재시도',
    evidence: `${names('connections')}: 요청 하나에 최대 ${number('attempts')}번 시도합니다.`,
    why: '마지막 계층이 실패하면 위의 모든 계층이 부하를 곱하고, 시도가 이어지는 동안 회복할 수 없습니다.',
    action: '재시도는 한 계층에서만, 약 10 % 예산으로 하고, 나머지는 빨리 실패하게 하십시오.',
  }),
  'retries-without-budget': ({ name, number }) => ({
    title: `예산 없는 재시도: ${name}`,
    evidence: `가장 먼저 무너지는 곳으로 가는 길에서 호출마다 최대 ${number('attempts')}번 시도합니다.`,
    why: '재시도는 상대의 용량이 모자랄 때 몰려오고, 원인이 사라진 뒤에도 그 상태에 머물게 합니다.',
    action: '재시도를 호출의 일정 비율(예산 약 10 %)로 제한하고, 간격을 늘려 가며 무작위로 흩으십시오.',
  }),
  'no-failover': ({ name }) => ({
    title: `대신할 곳이 없는 ${name}`,
    evidence: '인스턴스가 하나이고 장애 조치 대상이 없는데, 요청이 응답을 기다립니다.',
    why: '이곳을 잃으면 흐름 전체를 잃고, 멈추지 않고는 교체도 확장도 업그레이드도 할 수 없습니다.',
    action: '다른 장애 도메인에 두 번째 인스턴스를 두거나, 대신할 곳을 정하십시오.',
  }),
  'shared-fate': ({ name, names, number }) => ({
    title: `한 도메인에 몰린 ${name}`,
    evidence: `인스턴스 ${number('instances')}개가 모두 ${names('domain')}에 있고, 같은 종류의 도메인이 더 있습니다.`,
    why: '여러 개로 보여도 함께 멈춥니다. 시스템이 클수록 도메인 하나를 잃는 일은 더 자주 생깁니다.',
    action: '도메인 하나를 잃어도 나머지가 부하를 감당하도록 여러 도메인에 나누어 두십시오.',
  }),
  'quorum-unmet': ({ name, number }) => ({
    title: `필요한 수보다 인스턴스가 적은 ${name}`,
    evidence: `필요한 수는 ${number('need')}개인데 있는 것은 ${number('instances')}개입니다.`,
    why: '그려진 대로라면 동작할 수 없습니다.',
    action: '인스턴스를 늘리거나 필요한 수를 고치십시오.',
  }),
  'quorum-lost-with-domain': ({ name, names, number }) => ({
    title: `${names('domain')} 손실 때 멈추는 ${name}`,
    evidence: `남는 인스턴스는 ${number('left')}개인데 필요한 수는 ${number('need')}개입니다.`,
    why: '여러 도메인에 있는데도 하나를 잃으면 멈춥니다.',
    action: '가장 많이 있는 도메인이 없어도 충분하도록 더 고르게, 더 많은 도메인에 나누십시오.',
  }),
  'cold-cache': ({ name, names, number, times }) => ({
    title: `캐시 없이는 버티지 못하는 뒷단: ${name}`,
    evidence: `적중률 ${number('hitRatio')}, 적중이 없으면 ${times('multiple')}에서 무너지는 곳: ${names('behind')}.`,
    why: '재시작이나 비우기, 잘못된 키 하나가 뒷단의 장애로 번지고, 그동안 캐시는 다시 채워지지 않습니다.',
    action: '적중 실패 때 지나가는 양을 제한하고, 같은 요청을 합치고, 트래픽 전에 캐시를 데우십시오.',
  }),
  'unbounded-queue': ({ name, names, has, times }) => ({
    title: `끝없이 쌓일 수 있는 ${name}`,
    evidence: `메시지의 허용 지연도 보관 기간도 정해져 있지 않습니다${has('consumer') ? `. 뒤의 ${names('consumer')}: ${times('multiple')}에서 무너집니다` : ''}.`,
    why: '소비 용량을 넘으면 쌓이기만 하고, 사용자는 몇 시간 뒤에 한꺼번에 지연으로 겪습니다.',
    action: '문제가 되는 지연을 정해 알림을 걸고, 그때 무엇을 버리거나 거절할지 정하십시오.',
  }),
  'third-party-quota': ({ name, has, times }) => ({
    title: `남의 할당량에 달린 ${name}`,
    evidence: has('multiple')
      ? `${times('multiple')}에서 닿습니다.`
      : '부하가 느는데 한계가 보드에 없습니다.',
    why: '만들어서가 아니라 요청하고 기다려서 늘리는 한계이며, 바쁜 날에는 모두가 같은 처지입니다.',
    action: '지금 서면으로 증설을 요청하고, 호출이 꼭 필요하지 않은 것은 캐시하거나 묶거나 덜어 내십시오.',
  }),
  'slow-autoscaler': ({ name, seconds, times }) => ({
    title: `증가보다 느린 자동 확장: ${name}`,
    evidence: `반응 ${seconds('reactionSeconds')}, 부하가 두 배 되는 시간 ${seconds('doublingSeconds')}, 지금 떠 있는 인스턴스의 한계 ${times('multiple')}입니다.`,
    why: '인스턴스보다 부하가 먼저 옵니다. 상한이 충분해도 급증에 무너집니다.',
    action: '미리 띄워 두는 수를 늘리거나, 앞선 신호나 일정으로 확장하거나, 시작을 빠르게 하십시오.',
  }),
  'unwatched-break': ({ name, words, times }) => ({
    title: `무너져도 알 수 없는 ${name}`,
    evidence: `가장 먼저 ${times('multiple')}에서 무너지는데 없는 것: ${words('missing')
      .map((word) => duties[word] ?? word)
      .join(', ')}.`,
    why: '가장 먼저 무너지는 곳이 밤중의 첫 호출입니다. 이것이 없으면 사용자가 먼저 알려 줍니다.',
    action: '이 한계의 사용률을 측정하고, 70 %에서 알리고, 누가 대응할지 정하십시오.',
  }),
  'no-rollout': ({ name, times }) => ({
    title: `배포 전략이 없는 ${name}`,
    evidence: `${times('multiple')}에서 무너지므로 그 전에 바꿔야 합니다.`,
    why: '부하 속에서 급히 만든 변경이 한꺼번에 모두에게 나갑니다.',
    action: '변경을 일부에 먼저 내보내는 방법(카나리, 블루-그린)과 되돌리는 방법을 정하십시오.',
  }),
  'no-recovery': ({ name, times }) => ({
    title: `복구 전략이 없는 ${name}`,
    evidence: `${times('multiple')}에서 무너지는데, 어떻게 돌아오는지 정해져 있지 않습니다.`,
    why: '손으로 고치는 것은 사람이 일어날 때까지 멈춰 있습니다.',
    action: '무엇이 다시 시작하거나 교체하는지 정하고 한 번 연습하십시오.',
  }),
}
