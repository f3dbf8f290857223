// What a hand does, at the pace of a mouse: sixty events a second for three seconds. Events are sent without waiting for the page.

const EVENTS = 180
const PAUSE_MILLISECONDS = 1000 / 60

async function paced(step) {
  const started = performance.now()
  const sent = []
  for (let index = 0; index < EVENTS; index++) {
    sent.push(step(index))
    const wait = started + (index + 1) * PAUSE_MILLISECONDS - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  await Promise.all(sent)
}

const middle = { x: 560, y: 420 }
const mouse = (client, type, at, more = {}) =>
  client.send('Input.dispatchMouseEvent', { type, ...at, ...more })

export const pan = (client) =>
  paced((index) =>
    mouse(client, 'mouseWheel', middle, {
      deltaX: index % 60 < 30 ? 12 : -12,
      deltaY: index % 40 < 20 ? 8 : -8,
    }),
  )

export const zoom = (client) =>
  paced((index) =>
    mouse(client, 'mouseWheel', middle, { deltaX: 0, deltaY: index % 60 < 30 ? -10 : 10, modifiers: 2 }),
  )

/** Drags the thing under `at` about. */
export async function drag(client, at) {
  await mouse(client, 'mouseMoved', at)
  await new Promise((resolve) => setTimeout(resolve, 150)) // a hand comes before it presses
  await mouse(client, 'mousePressed', at, { button: 'left', buttons: 1, clickCount: 1 })
  await paced((index) =>
    mouse(
      client,
      'mouseMoved',
      { x: at.x + 60 * Math.sin(index / 9), y: at.y + index / 3 },
      { button: 'left', buttons: 1 },
    ),
  )
  await mouse(client, 'mouseReleased', at, { button: 'left', clickCount: 1 })
}
