import type { ComponentKind } from '#lib/model/component.ts'
import type { ConnectionMode } from '#lib/model/connection.ts'
import type { CurveKind } from '#lib/model/curve.ts'
import type { DomainKind } from '#lib/model/domain.ts'
import type { Stage } from '#lib/model/forecast.ts'
import type { Detection, NoteKind, Rating } from '#lib/model/note.ts'
import type { Source } from '#lib/model/quantity.ts'
import type { Language } from './language.ts'

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/** What the kinds of things are called, as nouns that fit a button or a label. */
export const componentKindNames: Words<ComponentKind> = {
  en: {
    client: 'Client',
    cdn: 'CDN',
    'load-balancer': 'Load balancer',
    gateway: 'Gateway',
    service: 'Service',
    function: 'Function',
    worker: 'Worker',
    database: 'Database',
    cache: 'Cache',
    queue: 'Queue',
    stream: 'Stream',
    'object-store': 'Object store',
    search: 'Search',
    scheduler: 'Scheduler',
    dns: 'DNS',
    external: 'Third party',
    disk: 'Disk',
    network: 'Network',
    other: 'Other',
  },
  ko: {
    client: '클라이언트',
    cdn: 'CDN',
    'load-balancer': '로드 밸런서',
    gateway: '게이트웨이',
    service: '서비스',
    function: '함수',
    worker: '워커',
    database: '데이터베이스',
    cache: '캐시',
    queue: '큐',
    stream: '스트림',
    'object-store': '객체 저장소',
    search: '검색',
    scheduler: '스케줄러',
    dns: 'DNS',
    external: '외부 서비스',
    disk: '디스크',
    network: '네트워크',
    other: '기타',
  },
}

export const domainKindNames: Words<DomainKind> = {
  en: {
    region: 'Region',
    zone: 'Zone',
    host: 'Host',
    rack: 'Rack',
    cluster: 'Cluster',
    disk: 'Shared disk',
    link: 'Network link',
    vendor: 'Vendor',
    'control-plane': 'Control plane',
    deployment: 'Deployment',
    team: 'Team',
    other: 'Other',
  },
  ko: {
    region: '리전',
    zone: '가용 영역',
    host: '호스트',
    rack: '랙',
    cluster: '클러스터',
    disk: '공유 디스크',
    link: '네트워크 링크',
    vendor: '공급업체',
    'control-plane': '컨트롤 플레인',
    deployment: '배포 단위',
    team: '팀',
    other: '기타',
  },
}

export const noteKindNames: Words<NoteKind> = {
  en: {
    note: 'Note',
    risk: 'Risk',
    question: 'Question',
    assumption: 'Assumption',
    bottleneck: 'Bottleneck',
  },
  ko: { note: '메모', risk: '위험', question: '질문', assumption: '가정', bottleneck: '병목' },
}

export const ratingNames: Words<`${Rating}`> = {
  en: { 1: '1 – low', 2: '2 – medium', 3: '3 – high' },
  ko: { 1: '1 – 낮음', 2: '2 – 보통', 3: '3 – 높음' },
}

export const detectionNames: Words<Detection> = {
  en: { yes: 'Yes', partly: 'Partly', no: 'No' },
  ko: { yes: '예', partly: '부분적으로', no: '아니요' },
}

export const connectionModeNames: Words<ConnectionMode> = {
  en: { sync: 'Waits for the answer', async: 'Does not wait', startup: 'Start order only' },
  ko: { sync: '응답을 기다림', async: '기다리지 않음', startup: '시작 순서만' },
}

export const curveNames: Words<CurveKind> = {
  en: {
    constant: 'Constant',
    log: 'Logarithmic',
    affine: 'Part fixed, part linear',
    linear: 'Linear',
    nlogn: 'n log n',
    power: 'Power',
    quadratic: 'Quadratic',
    'all-pairs': 'All pairs',
    step: 'Steps',
    points: 'Points',
  },
  ko: {
    constant: '일정',
    log: '로그',
    affine: '고정분 + 선형',
    linear: '선형',
    nlogn: 'n log n',
    power: '거듭제곱',
    quadratic: '제곱',
    'all-pairs': '모든 쌍',
    step: '계단',
    points: '점 목록',
  },
}

export const sourceNames: Words<Source> = {
  en: {
    measured: 'measured',
    imported: 'imported',
    estimated: 'estimated',
    default: 'default, not measured',
    unknown: 'unknown',
  },
  ko: {
    measured: '측정값',
    imported: '가져온 값',
    estimated: '추정값',
    default: '기본값, 측정하지 않음',
    unknown: '모름',
  },
}

export const stageNames: Words<Stage> = {
  en: {
    'before-3x': 'Before 3×',
    'before-10x': 'Before 10×',
    'before-30x': 'Before 30×',
    'before-100x': 'Before 100×',
    beyond: 'Beyond 100×',
  },
  ko: {
    'before-3x': '3배 전',
    'before-10x': '10배 전',
    'before-30x': '30배 전',
    'before-100x': '100배 전',
    beyond: '100배 이후',
  },
}
