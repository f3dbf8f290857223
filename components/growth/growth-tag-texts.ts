import { texts } from '#lib/language/language.ts'

/** About the curves along which single things grow. */
export const growthTagTexts = texts(
  {
    tagTitle: (name: string) => `How does ${name} grow?`,
    tagHint: 'Beyond its requests. A driver with this curve is chosen, or made.',
    untag: 'Only with its requests',
    tagged: (name: string, driver: string) => `${name} grows with ${driver}.`,
    untagged: (name: string) => `${name} grows with its requests alone.`,
    several: (count: number) => `${count} things`,
    knownDrivers: 'With a driver that is there',
    newDriver: 'With a new driver',
    noCurve: 'There is no such curve or driver.',
    driverOf: (curve: string) => `${curve} growth`,
  },
  {
    tagTitle: (name) => `${name}, 어떻게 늘어납니까?`,
    tagHint: '요청 수를 넘어서는 증가입니다. 이 곡선의 요인을 고르거나 새로 만듭니다.',
    untag: '요청만큼만',
    tagged: (name, driver) => `${name}: ${driver}에 따라 늘어남.`,
    untagged: (name) => `${name}: 요청만큼만 늘어남.`,
    several: (count) => `${count}개`,
    knownDrivers: '있는 요인에 따라',
    newDriver: '새 요인에 따라',
    noCurve: '그런 곡선이나 요인이 없습니다.',
    driverOf: (curve) => `${curve} 증가`,
  },
)
