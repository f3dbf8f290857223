import { type Language, languages } from '#lib/language/language.ts'
import { kindOf, type Phase, type PhaseKind } from '#lib/workshop/phase.ts'

type Words = Readonly<Record<Language, Readonly<Record<PhaseKind, string>>>>

export const phaseNames: Words = {
  en: {
    frame: 'Frame',
    map: 'Map',
    tag: 'Tag',
    numbers: 'Numbers',
    domains: 'Failure domains',
    ballot: 'Silent ballot',
    premortem: 'Silent premortem and ballot',
    reveal: 'Reveal the room',
    storm: 'Risk-storm the map',
    edges: 'Hear the edges',
    break: 'Break',
    panel: 'Reveal the panel',
    second: 'Second ballot',
    decide: 'Decide',
    close: 'Close',
  },
  ko: {
    frame: '틀 잡기',
    map: '지도',
    tag: '표시',
    numbers: '수치',
    domains: '장애 도메인',
    ballot: '비공개 투표',
    premortem: '비공개 사전 부검과 투표',
    reveal: '참가자 답 공개',
    storm: '지도 위 위험 찾기',
    edges: '양 끝의 의견 듣기',
    break: '휴식',
    panel: '패널 답 공개',
    second: '재투표',
    decide: '결정',
    close: '마무리',
  },
}

/** What everybody does in a phase, one thing at a time. */
export const phaseTasks: Words = {
  en: {
    frame: 'Read the goal. Say when you are ready.',
    map: 'Correct the map: what is missing, what is wrong?',
    tag: 'Say how each hop grows, and where each part stands.',
    numbers: 'Fill in workload, growth and limits. Mark each number measured, estimated or unknown.',
    domains: 'Say who shares fate: what falls together?',
    ballot: 'Fill in your ballot alone. Nobody sees it before the reveal.',
    premortem: 'It is a year from now, at 100×. It fell over. Write why, then fill in your ballot.',
    reveal: 'Read what the room thinks.',
    storm: 'Go through the risks on the map: lone and split ones first.',
    edges: 'Listen to the edges: 90 seconds each. Ask to speak if you want to add something.',
    break: 'A break. The clock shows when it goes on.',
    panel: 'Challenge the panel: which of its numbers do you doubt?',
    second: 'Hold or change your answer, and say why in one line.',
    decide: 'Take one of the decisions as its owner.',
    close: 'Say how confident you are.',
  },
  ko: {
    frame: '목표를 읽고 준비되면 말씀해 주십시오.',
    map: '지도를 고칩니다. 빠진 것과 틀린 것이 무엇입니까?',
    tag: '각 구간이 어떻게 늘어나는지, 각 부분이 어디에 있는지 표시합니다.',
    numbers: '부하와 증가와 한계를 채웁니다. 값마다 측정, 추정, 모름을 표시합니다.',
    domains: '무엇이 함께 무너지는지 표시합니다.',
    ballot: '혼자 투표지를 채웁니다. 공개 전에는 아무도 볼 수 없습니다.',
    premortem: '1년 뒤, 100배에서 무너졌습니다. 이유를 적은 다음 투표지를 채웁니다.',
    reveal: '참가자들의 생각을 읽습니다.',
    storm: '지도 위의 위험을 살핍니다. 혼자 본 위험과 의견이 갈린 위험부터 봅니다.',
    edges: '양 끝의 의견을 90초씩 듣습니다. 덧붙일 말이 있으면 발언을 요청합니다.',
    break: '휴식입니다. 시계가 다시 시작할 때를 알려 줍니다.',
    panel: '패널의 답을 따져 봅니다. 어느 수치가 의심스럽습니까?',
    second: '답을 유지하거나 바꾸고, 이유를 한 줄로 적습니다.',
    decide: '결정 하나를 담당자로서 맡습니다.',
    close: '얼마나 확신하는지 알려 주십시오.',
  },
}

/** Words that a facilitator may say at the start of a phase. */
export const phaseScripts: Words = {
  en: {
    frame:
      'We ask one thing today: if this had to carry 100 times more, what breaks first? 100 times of what, by when, on which flow, and what counts as broken?',
    map: 'I follow one request from end to end. Stop me where the drawing is wrong.',
    tag: 'For every hop: does it grow with the load, slower, faster, or in steps? “Unknown” is an answer.',
    numbers: 'Which of these numbers did somebody measure? Everything else is a guess, and we mark it so.',
    domains: 'Let us switch one off. Who goes with it?',
    ballot: 'Silence now. Each for themselves: what breaks first, at what multiple, how sure, and why.',
    premortem:
      'It is a year from now, at 100 times. It fell over. For five minutes write why; then fill in the ballot.',
    reveal: 'This is what we think. Read it in silence for a minute.',
    storm: 'We start with what only one of us sees.',
    edges: 'The one who is alone speaks first, 90 seconds, no replies. Then the lowest and the highest.',
    break: 'Five minutes. The clock is on the screen.',
    panel: 'This answer was sealed before we voted. Which of its numbers do you doubt?',
    second: 'Vote again, alone. Hold or change, and say why in one line.',
    decide: 'Three at most. For each: who, by when, and what will prove it?',
    close: 'One to five: how confident are you in what we decided, and was it worth the time?',
  },
  ko: {
    frame:
      '오늘의 질문은 하나입니다. 100배를 감당해야 한다면 무엇이 가장 먼저 무너집니까? 무엇의 100배이고, 언제까지이며, 어느 흐름이고, 무엇이 무너진 것입니까?',
    map: '요청 하나를 처음부터 끝까지 따라가겠습니다. 그림이 틀린 곳에서 멈춰 주십시오.',
    tag: '구간마다 묻겠습니다. 부하와 함께 늘어납니까, 더 느립니까, 더 빠릅니까, 계단식입니까? “모름”도 답입니다.',
    numbers: '이 가운데 누가 측정한 값이 어느 것입니까? 나머지는 추측이고, 그렇게 표시합니다.',
    domains: '하나를 꺼 보겠습니다. 무엇이 함께 사라집니까?',
    ballot: '이제 조용히 각자 적습니다. 무엇이 먼저, 몇 배에서, 얼마나 확실하게, 왜 무너집니까?',
    premortem: '1년 뒤, 100배에서 무너졌습니다. 5분 동안 이유를 적고, 그다음 투표지를 채웁니다.',
    reveal: '우리의 생각입니다. 1분 동안 조용히 읽겠습니다.',
    storm: '한 사람만 본 위험부터 시작하겠습니다.',
    edges:
      '혼자인 사람이 먼저 90초 동안 말하고, 답하지 않습니다. 그다음 가장 낮은 배수와 가장 높은 배수입니다.',
    break: '5분입니다. 시계는 화면에 있습니다.',
    panel: '이 답은 우리가 투표하기 전에 봉인되었습니다. 어느 수치가 의심스럽습니까?',
    second: '혼자 다시 투표합니다. 유지하거나 바꾸고, 이유를 한 줄로 적습니다.',
    decide: '많아야 세 가지입니다. 각각 누가, 언제까지, 무엇으로 증명합니까?',
    close: '1에서 5까지, 결정에 얼마나 확신하며 시간을 들일 만했습니까?',
  },
}

/** A phase's name in the reader's language, unless its facilitator gave it another one. */
export function phaseName(phase: Phase, language: Language): string {
  const kind = kindOf(phase)
  if (kind === null) return phase.name
  const isReadyMade = languages.some((known) => phaseNames[known][kind] === phase.name)
  return isReadyMade ? phaseNames[language][kind] : phase.name
}
