/** Complex numbers, the real parts and the imaginary parts apart. */
export interface ComplexList {
  readonly re: Float64Array
  readonly im: Float64Array
}

export function complexList(length: number, value = 0): ComplexList {
  return { re: new Float64Array(length).fill(value), im: new Float64Array(length) }
}

/** Multiplies each of `product` by its counterpart. */
export function multiply(product: ComplexList, { re, im }: ComplexList): void {
  for (let i = 0; i < re.length; i++) multiplyAt(product, i, re[i] ?? 0, im[i] ?? 0)
}

export function multiplyAt({ re, im }: ComplexList, i: number, x: number, y: number): void {
  const [a, b] = [re[i] ?? 0, im[i] ?? 0]
  re[i] = a * x - b * y
  im[i] = a * y + b * x
}

/** Multiplies the number at a place by 1 / (1 + scale · s). */
export function divideByOnePlus(product: ComplexList, i: number, scale: number, s: ComplexList): void {
  const [x, y] = [1 + scale * (s.re[i] ?? 0), scale * (s.im[i] ?? 0)]
  const size = x * x + y * y
  multiplyAt(product, i, x / size, -y / size)
}

/** Multiplies the number at a place by (x + iy)^exponent on the branch that is real for positive x. */
export function multiplyByPower(
  product: ComplexList,
  i: number,
  x: number,
  y: number,
  exponent: number,
): void {
  const size = Math.exp((exponent * Math.log(x * x + y * y)) / 2)
  const angle = exponent * Math.atan2(y, x)
  multiplyAt(product, i, size * Math.cos(angle), size * Math.sin(angle))
}
