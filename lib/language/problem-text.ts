import type { Problem, ProblemCode } from '#lib/model/problem.ts'
import type { Language } from './language.ts'

type Sentences = Readonly<Record<ProblemCode, (detail: string) => string>>

const found = (detail: string) => (detail === '' ? '' : `, not ${detail}`)
const there = (detail: string) => (detail === '' ? 'nothing' : `“${detail}”`)

const en: Sentences = {
  E_FORMAT: (detail) =>
    `This is not a board this version can read: write "format": "hundredfold/1"${found(detail)}.`,
  E_SYNTAX: (detail) =>
    `This is neither JSON nor YAML${detail === '' ? '' : ` (${detail})`}; correct the text there.`,
  E_TOO_LARGE: (detail) =>
    `This is larger than a board may be${detail === '' ? '' : ` (${detail})`}; split it or take parts out.`,
  E_ID: (detail) =>
    `An id starts with a letter or digit and has at most 64 letters, digits, dots, dashes or underscores${found(detail)}.`,
  E_DUPLICATE: () => 'This id is used twice in its list; the first one counts, so rename this one.',
  E_NO_COMPONENT: (detail) => `There is no component ${there(detail)}; add it or point to one that exists.`,
  E_NO_REFERENCE: (detail) => `There is no ${there(detail)} to refer to; add it or remove the reference.`,
  E_TYPE: (detail) =>
    `This field is missing or of the wrong type (${there(detail)}); give what the format asks for.`,
  E_NOT_FINITE: () => 'This number is not finite; give a number, or mark it as unknown.',
  E_NEGATIVE: (detail) => `This cannot be below 0${found(detail)}.`,
  E_NEGATIVE_CALLS: (detail) =>
    `Calls cannot be below 0${found(detail)}; remove the connection if nothing is called.`,
  E_POSITIVE: (detail) => `This must be above 0${found(detail)}.`,
  E_INTEGER: (detail) => `This must be a whole number${found(detail)}.`,
  E_RANGE_0_1: (detail) =>
    `This is a share and must lie between 0 and 1${found(detail)}; write 99 % as 0.99.`,
  E_RANGE_ORDER: (detail) => `The range ${there(detail)} runs backwards; write the smaller end first.`,
  E_LOGNORMAL_POSITIVE: (detail) =>
    `A range must stay above 0 (${there(detail)}); give a lower end above 0, or a single value.`,
  E_CURVE: (detail) =>
    `This curve is unknown or lacks a parameter (${there(detail)}); choose one of the ten curves.`,
  E_CURVE_X: () => 'The points of a curve must go up in m; sort them and remove doubles.',
  E_N0_GT_1: (detail) => `n0 is today’s count and must be above 1 for this curve${found(detail)}.`,
  E_UNSTABLE_CYCLE: (detail) =>
    `The calls ${detail} come back at least as often as they start, so no capacity is enough; bring the product of the calls below 1. Flows through it are left out.`,
  E_DOMAIN_CYCLE: (detail) =>
    `A domain cannot contain one that contains it (${there(detail)}); remove one of the two links.`,
  W_NON_MONOTONE: () =>
    'This curve goes down somewhere; the first crossing counts, so check that this is meant.',
  W_EXTRAPOLATED: () =>
    'An answer lies beyond the points of this curve and follows its last slope; add points there.',
  W_UNREACHABLE: () =>
    'No flow reaches this component, so it has no load and never breaks; connect it or start a flow here.',
  W_K_GT_N: () =>
    'More instances are needed than there are, so it is never available; lower `need` or add instances.',
  W_NEEDS_GROWTH: () => 'What fills up needs to know how fast today grows; give the scenario a growth.',
  W_CYCLE: (detail) =>
    `The calls ${detail} lead round in a circle; check that each call really starts the next one.`,
  W_NO_SERVICE: () => 'No service time is known here, so it counts as 0 s; give service.meanSeconds.',
  W_UNKNOWN_KEY: () =>
    'This key is not known to this version; it is kept but does nothing, so check its spelling.',
  W_NOT_COMPUTED: (detail) =>
    `This version cannot compute this yet${detail === '' ? '' : ` (${detail})`}; it is left out, so judge it by hand.`,
}

const foundKo = (detail: string) => (detail === '' ? '' : ` 지금 값: ${detail}.`)

const ko: Sentences = {
  E_FORMAT: (detail) =>
    `이 버전이 읽을 수 있는 보드가 아닙니다. "format": "hundredfold/1"로 적어 주십시오.${foundKo(detail)}`,
  E_SYNTAX: (detail) =>
    `JSON도 YAML도 아닙니다${detail === '' ? '' : `(${detail})`}. 그 부분을 고쳐 주십시오.`,
  E_TOO_LARGE: (detail) =>
    `보드의 최대 크기를 넘었습니다${detail === '' ? '' : `(${detail})`}. 나누거나 일부를 빼 주십시오.`,
  E_ID: (detail) =>
    `id는 글자나 숫자로 시작하고 글자, 숫자, 점, 대시, 밑줄로 64자까지입니다.${foundKo(detail)}`,
  E_DUPLICATE: () => '같은 목록에 같은 id가 두 번 있습니다. 첫 번째만 쓰이니 이 id를 바꿔 주십시오.',
  E_NO_COMPONENT: (detail) =>
    `컴포넌트 ${detail || '이름 없음'}을(를) 찾을 수 없습니다. 추가하거나 있는 것을 가리켜 주십시오.`,
  E_NO_REFERENCE: (detail) =>
    `가리키는 대상 ${detail || '이름 없음'}이(가) 없습니다. 추가하거나 참조를 지워 주십시오.`,
  E_TYPE: (detail) => `값이 없거나 형식이 다릅니다. 정해진 형식으로 적어 주십시오.${foundKo(detail)}`,
  E_NOT_FINITE: () => '유한한 수가 아닙니다. 수를 적거나 모름으로 표시해 주십시오.',
  E_NEGATIVE: (detail) => `0보다 작을 수 없습니다.${foundKo(detail)}`,
  E_NEGATIVE_CALLS: (detail) =>
    `호출 수는 0보다 작을 수 없습니다. 호출이 없으면 연결을 지워 주십시오.${foundKo(detail)}`,
  E_POSITIVE: (detail) => `0보다 커야 합니다.${foundKo(detail)}`,
  E_INTEGER: (detail) => `정수여야 합니다.${foundKo(detail)}`,
  E_RANGE_0_1: (detail) => `비율이므로 0과 1 사이여야 합니다. 99 %는 0.99로 적어 주십시오.${foundKo(detail)}`,
  E_RANGE_ORDER: (detail) => `범위의 앞뒤가 바뀌었습니다. 작은 값을 먼저 적어 주십시오.${foundKo(detail)}`,
  E_LOGNORMAL_POSITIVE: (detail) =>
    `범위는 0보다 커야 합니다. 아래쪽 끝을 0보다 크게 하거나 값 하나로 적어 주십시오.${foundKo(detail)}`,
  E_CURVE: (detail) =>
    `모르는 곡선이거나 매개변수가 빠졌습니다. 열 가지 곡선 가운데 골라 주십시오.${foundKo(detail)}`,
  E_CURVE_X: () => '곡선의 점은 m이 커지는 순서여야 합니다. 정렬하고 중복을 지워 주십시오.',
  E_N0_GT_1: (detail) => `이 곡선의 n0은 오늘의 개수이며 1보다 커야 합니다.${foundKo(detail)}`,
  E_UNSTABLE_CYCLE: (detail) =>
    `호출 ${detail}이(가) 시작한 만큼 이상 되돌아와 어떤 용량으로도 부족합니다. 호출 수의 곱을 1보다 작게 해 주십시오. 이곳을 지나는 흐름은 제외했습니다.`,
  E_DOMAIN_CYCLE: (detail) =>
    `도메인이 서로를 포함할 수 없습니다(${detail}). 두 링크 가운데 하나를 지워 주십시오.`,
  W_NON_MONOTONE: () =>
    '곡선이 내려가는 구간이 있습니다. 처음 넘는 지점을 답으로 하니 의도한 것인지 확인해 주십시오.',
  W_EXTRAPOLATED: () =>
    '답이 곡선의 점 밖에 있어 마지막 기울기를 따랐습니다. 그 구간에 점을 추가해 주십시오.',
  W_UNREACHABLE: () =>
    '어떤 흐름도 이 컴포넌트에 닿지 않아 부하가 없습니다. 연결하거나 흐름을 여기서 시작해 주십시오.',
  W_K_GT_N: () =>
    '필요한 인스턴스가 실제보다 많아 항상 사용할 수 없습니다. need를 줄이거나 인스턴스를 늘려 주십시오.',
  W_NEEDS_GROWTH: () => '쌓이는 양을 계산하려면 성장 속도가 필요합니다. 시나리오에 성장을 정해 주십시오.',
  W_CYCLE: (detail) =>
    `호출 ${detail}이(가) 원을 그립니다. 각 호출이 정말 다음 호출을 부르는지 확인해 주십시오.`,
  W_NO_SERVICE: () => '처리 시간을 몰라 0초로 계산했습니다. service.meanSeconds를 적어 주십시오.',
  W_UNKNOWN_KEY: () => '이 버전이 모르는 키입니다. 보관하지만 쓰이지 않으니 철자를 확인해 주십시오.',
  W_NOT_COMPUTED: (detail) =>
    `이 버전은 아직 계산하지 못합니다${detail === '' ? '' : `(${detail})`}. 제외했으니 직접 판단해 주십시오.`,
}

const sentences: Readonly<Record<Language, Sentences>> = { en, ko }

/** What is wrong and what to do about it, as one sentence for people. */
export function problemText({ code, detail = '' }: Problem, language: Language): string {
  return sentences[language][code](detail)
}
