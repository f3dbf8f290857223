import { type Language, texts } from '#lib/language/language.ts'
import { componentKindNames } from '#lib/language/words.ts'
import type { ImportLine } from './imported.ts'

const sentences = texts(
  {
    kindFromImage: (kind: string, word: string) => `taken for: ${kind}, because its image is “${word}”`,
    kindFromName: (kind: string, word: string) => `taken for: ${kind}, because its name says “${word}”`,
    kindBeside: (word: string) => `taken for: Other, because “${word}” stands beside the path of requests`,
    'kind-unsaid': 'taken for a service, because neither image nor name says more',
    kindFromType: (kind: string, word: string) => `taken for: ${kind}, because the file calls it “${word}”`,
    instances: (count: number) => `${count} ${count === 1 ? 'instance' : 'instances'}, as the file says`,
    'most-instances': (count: number) => `at most ${count} instances, the ceiling of its autoscaler`,
    'scales-by': (target: string) =>
      `its autoscaler steers by ${target}; say what an instance carries to count with it`,
    'each-node': 'runs once on every node; the file does not say how many nodes there are',
    calls: (to: string, address: string) =>
      `calls “${to}” at ${address}; how many calls a request makes is not in the file, so correct it`,
    'no-such-address': (address: string) =>
      `points to ${address}, and nothing in these files answers there; draw it if it matters`,
    'no-such-workload': (name: string) => `is about “${name}”, which is not in these files`,
    resources: (text: string) => `kept beside its unknown limit: ${text}; measure what an instance carries`,
    spread: (key: string) => `is spread over “${key}”; draw those domains and place its instances in them`,
    apart: (key: string) =>
      `its instances keep apart by “${key}”; draw those domains and place its instances in them`,
    placed: (domains: string) => `bound to ${domains}; its instances are placed there evenly`,
    'kept-up': (rule: string) => `keeps instances up while nodes are emptied: ${rule}`,
    entry: (name: string) => `requests enter here from outside; the flow “${name}” waits for its rate`,
    'entry-measured': (name: string) =>
      `nothing was seen to come in at “${name}”, so all that leaves it counts as coming in`,
    failing: (share: string) => `${share} of these calls failed; a note says so`,
    'not-requests': 'counted in bytes or not at all, so its calls stay unknown',
    counted:
      'these are counts over a time that is not in the file; the base of their driver is 1 over its seconds',
    included: (path: string) => `includes ${path}; import that file together with this one`,
    profile: (names: string) =>
      `runs only with the profile ${names}; remove it if it is not part of the system`,
    'no-such-key': (keys: string) =>
      `is not in the compose format and is left out: ${keys}; check the spelling`,
    'no-common-network': (name: string) =>
      `shares no network with “${name}”, so it cannot reach it as the file is`,
    'stray-line': (ends: string) => `left out, because an end of it is no component here: ${ends}`,
    environment: (name: string) => `instances as the deployment “${name}” has them`,
    series: (count: number, range: string) => `${count} values, ${range}`,
    thinned: (count: number) => `too many values for a board, so ${count} daily means are kept`,
    gaps: (count: number) => `left out: ${count} × row without a date or a number`,
    'no-dates': 'no column holds dates beside one with numbers, so there is no series in it',
    'day-first': 'the dates may be read in two ways; the day was taken to come first',
    'nothing-found': 'nothing in it runs or was measured, so there is nothing to draw',
    retries: (count: number) => `the mesh tries failed calls ${count} more times; its connections say so`,
    conflict: (kept: string, left: string) => `stays ${kept}; the file says ${left}`,
    template: 'this is a template: give the file that comes of it, such as what “helm template” prints',
    'start-order': (count: number) =>
      `${count} × depends_on: start order only, not counted as calls; draw the calls yourself`,
    renamed: (id: string) => `gets the id “${id}”, because its name cannot be one`,
    unreadable: (found: string) => `cannot be read and is left out: ${found}`,
    'no-such-service': (name: string) => `depends on “${name}”, which is not in this file`,
    'left-out': (keys: string) => `left out, because the board has no place for it: ${keys}`,
    readable:
      'these can be read: a Hundredfold board (JSON or YAML), Kubernetes manifests, docker-compose, service graphs (Kiali, Jaeger, Prometheus), Mermaid, draw.io, Structurizr JSON, Terraform JSON, a Backstage catalogue, JSON Canvas, an indented list, and time series (CSV, Prometheus)',
  },
  {
    kindFromImage: (kind, word) => `종류: ${kind} (이미지 이름: “${word}”)`,
    kindFromName: (kind, word) => `종류: ${kind} (이름에 “${word}” 포함)`,
    kindBeside: (word) => `종류: 기타 (“${word}”는 요청 경로 밖에 있음)`,
    'kind-unsaid': '종류: 서비스 (이미지와 이름만으로는 더 알 수 없음)',
    kindFromType: (kind, word) => `종류: ${kind} (파일에 적힌 유형: “${word}”)`,
    instances: (count) => `인스턴스 ${count}개 (파일에 적힌 값)`,
    'most-instances': (count) => `인스턴스 최대 ${count}개 (자동 확장의 상한)`,
    'scales-by': (target) =>
      `자동 확장 기준: ${target}. 함께 계산하려면 인스턴스 하나가 감당하는 양을 적어 주십시오.`,
    'each-node': '노드마다 하나씩 실행됩니다. 노드 수는 파일에 없습니다.',
    calls: (to, address) =>
      `호출 대상: “${to}” (${address}). 요청마다 몇 번 호출하는지는 파일에 없으니 고쳐 주십시오.`,
    'no-such-address': (address) =>
      `${address} 주소에 해당하는 것이 이 파일들에 없습니다. 중요하다면 그려 주십시오.`,
    'no-such-workload': (name) => `대상 “${name}”: 이 파일들에 없습니다.`,
    resources: (text) =>
      `모르는 한계 옆에 적어 둔 값: ${text}. 인스턴스 하나가 감당하는 양을 측정해 주십시오.`,
    spread: (key) => `“${key}” 기준으로 분산됩니다. 그 도메인들을 그리고 인스턴스를 배치해 주십시오.`,
    apart: (key) =>
      `인스턴스끼리 “${key}” 기준으로 떨어져 있습니다. 그 도메인들을 그리고 인스턴스를 배치해 주십시오.`,
    placed: (domains) => `배치 도메인: ${domains}. 인스턴스를 고르게 나누어 배치했습니다.`,
    'kept-up': (rule) => `노드를 비우는 동안 유지되는 인스턴스: ${rule}`,
    entry: (name) => `외부 요청이 들어오는 곳입니다. 흐름 “${name}”의 요청률을 적어 주십시오.`,
    'entry-measured': (name) =>
      `“${name}” 앞에서 들어오는 요청이 관측되지 않아, 나가는 호출 전부를 들어오는 요청으로 보았습니다.`,
    failing: (share) => `실패한 호출 비율: ${share}. 메모로 남겼습니다.`,
    'not-requests': '바이트로만 세었거나 세지 않아 호출 수를 알 수 없습니다.',
    counted: '기간을 알 수 없는 누적 횟수입니다. 성장 요인의 기준값에 1 ÷ 기간(초)을 적어 주십시오.',
    included: (path) => `포함하는 파일: ${path}. 이 파일과 함께 가져와 주십시오.`,
    profile: (names) => `프로필 ${names}에서만 실행됩니다. 시스템의 일부가 아니면 지워 주십시오.`,
    'no-such-key': (keys) => `compose 형식에 없어 제외했습니다: ${keys}. 철자를 확인해 주십시오.`,
    'no-common-network': (name) => `“${name}”: 공통 네트워크가 없어 파일대로라면 닿을 수 없습니다.`,
    'stray-line': (ends) => `한쪽 끝이 구성 요소가 아니어서 제외했습니다: ${ends}`,
    environment: (name) => `인스턴스 수의 근거: 배포 환경 “${name}”`,
    series: (count, range) => `값 ${count}개, ${range}`,
    thinned: (count) => `보드에 담기에는 값이 많아 일평균 ${count}개만 남겼습니다.`,
    gaps: (count) => `날짜나 숫자가 없는 행 ${count}개를 제외했습니다.`,
    'no-dates': '날짜 열과 숫자 열이 함께 있지 않아 시계열이 없습니다.',
    'day-first': '날짜를 두 가지로 읽을 수 있어 일이 먼저 온다고 보았습니다.',
    'nothing-found': '실행되거나 측정된 것이 없어 그릴 것이 없습니다.',
    retries: (count) => `메시가 실패한 호출을 ${count}번 더 시도합니다. 연결에 적었습니다.`,
    conflict: (kept, left) => `지금 값 ${kept} 유지 (파일에 적힌 값: ${left})`,
    template: '템플릿 파일입니다. “helm template” 출력처럼 완성된 파일을 주십시오.',
    'start-order': (count) =>
      `depends_on ${count}개: 시작 순서일 뿐 호출로 세지 않습니다. 호출은 직접 그려 주십시오.`,
    renamed: (id) => `이름을 id로 쓸 수 없어 “${id}”로 정했습니다.`,
    unreadable: (found) => `읽을 수 없어 제외했습니다: ${found}`,
    'no-such-service': (name) => `“${name}”에 의존하지만 이 파일에 없습니다.`,
    'left-out': (keys) => `보드에 둘 곳이 없어 제외했습니다: ${keys}`,
    readable:
      '읽을 수 있는 파일: Hundredfold 보드(JSON 또는 YAML), Kubernetes 매니페스트, docker-compose, 서비스 그래프(Kiali, Jaeger, Prometheus), Mermaid, draw.io, Structurizr JSON, Terraform JSON, Backstage 카탈로그, JSON Canvas, 들여쓴 목록, 시계열(CSV, Prometheus)',
  },
)

/** A line of an import's report in words, without the place where it stands. */
export function importLineText(line: ImportLine, language: Language): string {
  const text = sentences[language]
  if (line.what === 'kind') return kindText(line, language)
  if (line.what === 'calls') return text.calls(line.to, line.detail)
  if (line.what === 'conflict') return text.conflict(line.kept, line.left)
  if (line.what === 'series') return text.series(line.count, line.detail)
  if ('count' in line) return text[line.what](line.count)
  return 'detail' in line ? text[line.what](line.detail) : text[line.what]
}

function kindText(
  { kind, from, detail }: ImportLine & { readonly what: 'kind' },
  language: Language,
): string {
  const text = sentences[language]
  if (kind === 'other') return text.kindBeside(detail)
  const because = { image: text.kindFromImage, name: text.kindFromName, type: text.kindFromType }[from]
  return because(componentKindNames[language][kind], detail)
}
