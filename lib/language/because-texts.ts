import { texts } from './language.ts'

/** What a sentence is made of: who, what it gets today, what it can carry and how that comes about. */
export interface Parts {
  readonly name: string
  readonly today: string
  readonly capacity: string
  readonly how: string
  readonly multiple: string
}

/** The sentences that say why a limit breaks where it does. */
export const becauseTexts = texts(
  {
    reached: ({ name, today, capacity, how, multiple }: Parts) =>
      `${name}: ${today} today, and it can carry ${capacity}${how}, so it breaks at ${multiple}.`,
    broken: ({ name, today, capacity, how, multiple }: Parts) =>
      `${name}: ${today} today, but it can carry only ${capacity}${how}: already broken, at ${multiple} of today.`,
    never: ({ name, today, capacity, how }: Parts) =>
      `${name}: ${today} today, and it can carry ${capacity}${how}; no growth on this board reaches that.`,
    nothingUp: ({ name, today }: Parts) => `${name}: ${today} today, and nothing is left to carry it.`,
    idle: ({ name }: Parts) => `${name} can carry nothing, and no load reaches it.`,
    full: ({ name, today, capacity, multiple }: Parts, date: string) =>
      `${name}: ${today} today, and it can hold ${capacity}: full on ${date}, at ${multiple}.`,
    fullSomeday: ({ name, today, capacity, multiple }: Parts) =>
      `${name}: ${today} today, and it can hold ${capacity}: full at ${multiple}.`,
    neverFull: ({ name, today, capacity }: Parts) =>
      `${name}: ${today} today, and it can hold ${capacity}; at this inflow it is never full.`,
    ageless: ({ name, today, capacity }: Parts) =>
      `${name}: ${today} today, and it can hold ${capacity}; when it is full depends on a growth in time, which the board does not give.`,
    overrun: ({ name, today, capacity, multiple }: Parts, reaction: string, doubling: string) =>
      `${name}: what runs carries ${capacity} of ${today} today; the load doubles in ${doubling} and new instances take ${reaction}, so a surge breaks it at ${multiple}.`,
    hottest: (name: string) => `The hottest partition of ${name}`,
    limited: (name: string, limit: string) => `${name} (${limit})`,
    instances: (count: string, each: string) => ` (${count} × ${each} each)`,
    together: (count: string, each: string) => ` (${count} together; one alone ${each})`,
    link: (link: string) => ` (the smallest link is ${link})`,
    threshold: (share: string, full: string) => ` (${share} % of ${full})`,
    commits: (seconds: string) => ` (one after the other, ${seconds} each, however many instances there are)`,
    pool: (size: string) => ` (${size} workers on each instance, each held until its calls are answered)`,
    older: (seconds: string) => ` before messages wait longer than ${seconds}`,
    pools: (today: string, each: string, caller: string) =>
      `${today} (${each} from each instance of ${caller})`,
  },
  {
    reached: ({ name, today, capacity, how, multiple }) =>
      `${name}: 지금 ${today}, 감당할 수 있는 양은 ${capacity}${how}입니다. 그래서 ${multiple}에서 무너집니다.`,
    broken: ({ name, today, capacity, how, multiple }) =>
      `${name}: 지금 ${today}인데 감당할 수 있는 양은 ${capacity}${how}뿐입니다. 현재의 ${multiple}에서 이미 초과했습니다.`,
    never: ({ name, today, capacity, how }) =>
      `${name}: 지금 ${today}, 감당할 수 있는 양은 ${capacity}${how}입니다. 이 보드의 증가로는 거기에 닿지 않습니다.`,
    nothingUp: ({ name, today }) => `${name}: 부하를 감당할 인스턴스가 남아 있지 않은데 지금 ${today}입니다.`,
    idle: ({ name }) => `${name}: 감당할 수 있는 양이 없지만 들어오는 부하도 없습니다.`,
    full: ({ name, today, capacity, multiple }, date) =>
      `${name}: 지금 ${today}, 담을 수 있는 양은 ${capacity}입니다. ${multiple}가 되는 ${date}에 가득 찹니다.`,
    fullSomeday: ({ name, today, capacity, multiple }) =>
      `${name}: 지금 ${today}, 담을 수 있는 양은 ${capacity}입니다. ${multiple}에서 가득 찹니다.`,
    neverFull: ({ name, today, capacity }) =>
      `${name}: 지금 ${today}, 담을 수 있는 양은 ${capacity}입니다. 지금의 유입으로는 가득 차지 않습니다.`,
    ageless: ({ name, today, capacity }) =>
      `${name}: 지금 ${today}, 담을 수 있는 양은 ${capacity}입니다. 언제 가득 차는지는 시간에 따른 성장에 달렸는데 보드에 없습니다.`,
    overrun: ({ name, today, capacity, multiple }, reaction, doubling) =>
      `${name}: 지금 ${today}, 떠 있는 인스턴스가 감당할 수 있는 양은 ${capacity}입니다. 부하는 ${doubling}마다 두 배가 되고 새 인스턴스에는 ${reaction} 걸려, 급증하면 ${multiple}에서 무너집니다.`,
    hottest: (name) => `${name}의 가장 뜨거운 파티션`,
    limited: (name, limit) => `${name}(${limit})`,
    instances: (count, each) => `(${count} × ${each})`,
    together: (count, each) => `(${count}개 합계, 하나만 있으면 ${each})`,
    link: (link) => `(가장 작은 한계: ${link})`,
    threshold: (share, full) => `(${full}의 ${share} %)`,
    commits: (seconds) => `(하나씩 차례로 ${seconds}씩, 인스턴스 수와 무관)`,
    pool: (size) => `(인스턴스마다 작업자 ${size}개, 호출의 응답이 올 때까지 붙잡힘)`,
    older: (seconds) => `(메시지가 ${seconds}보다 오래 기다리기 전까지)`,
    pools: (today, each, caller) => `${today}(${caller} 인스턴스마다 ${each})`,
  },
)
