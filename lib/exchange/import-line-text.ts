import { type Language, texts } from '#lib/language/language.ts'
import { componentKindNames } from '#lib/language/words.ts'
import type { ImportLine } from './imported.ts'

const sentences = texts(
  {
    kindFromImage: (kind: string, word: string) => `taken for: ${kind}, because its image is “${word}”`,
    kindFromName: (kind: string, word: string) => `taken for: ${kind}, because its name says “${word}”`,
    kindBeside: (word: string) => `taken for: Other, because “${word}” stands beside the path of requests`,
    kindUnsaid: 'taken for a service, because neither image nor name says more',
    instances: (count: number) => `${count} instances, as the file says`,
    startOrder: (count: number) =>
      `${count} × depends_on: start order only, not counted as calls; draw the calls yourself`,
    renamed: (id: string) => `gets the id “${id}”, because its name cannot be one`,
    unreadable: (found: string) => `cannot be read and is left out: ${found}`,
    noSuchService: (name: string) => `depends on “${name}”, which is not in this file`,
    leftOut: (keys: string) => `left out, because the board has no place for it: ${keys}`,
    readable:
      'these can be read: a Hundredfold board (JSON or YAML) and a docker-compose file (with “services:”)',
  },
  {
    kindFromImage: (kind, word) => `종류: ${kind} (이미지 이름: “${word}”)`,
    kindFromName: (kind, word) => `종류: ${kind} (이름에 “${word}” 포함)`,
    kindBeside: (word) => `종류: 기타 (“${word}”는 요청 경로 밖에 있음)`,
    kindUnsaid: '종류: 서비스 (이미지와 이름만으로는 더 알 수 없음)',
    instances: (count) => `인스턴스 ${count}개 (파일에 적힌 값)`,
    startOrder: (count) =>
      `depends_on ${count}개: 시작 순서일 뿐 호출로 세지 않습니다. 호출은 직접 그려 주십시오.`,
    renamed: (id) => `이름을 id로 쓸 수 없어 “${id}”로 정했습니다.`,
    unreadable: (found) => `읽을 수 없어 제외했습니다: ${found}`,
    noSuchService: (name) => `“${name}”에 의존하지만 이 파일에 없습니다.`,
    leftOut: (keys) => `보드에 둘 곳이 없어 제외했습니다: ${keys}`,
    readable:
      '읽을 수 있는 파일: Hundredfold 보드(JSON 또는 YAML), docker-compose 파일(“services:”가 있는 YAML)',
  },
)

/** A line of an import's report in words, without the place where it stands. */
export function importLineText(line: ImportLine, language: Language): string {
  const text = sentences[language]
  switch (line.what) {
    case 'kind':
      if (line.kind === 'other') return text.kindBeside(line.detail)
      return (line.from === 'image' ? text.kindFromImage : text.kindFromName)(
        componentKindNames[language][line.kind],
        line.detail,
      )
    case 'kind-unsaid':
      return text.kindUnsaid
    case 'instances':
      return text.instances(line.count)
    case 'start-order':
      return text.startOrder(line.count)
    case 'renamed':
      return text.renamed(line.detail)
    case 'unreadable':
      return text.unreadable(line.detail)
    case 'no-such-service':
      return text.noSuchService(line.detail)
    case 'left-out':
      return text.leftOut(line.detail)
    case 'readable':
      return text.readable
  }
}
