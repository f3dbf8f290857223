// Frames that were shown, from the browser's own trace: what a page asks for and what it gets are two things.

/** How many frames a second `page` shows while `act` goes on. */
export async function shownFrames(page, act) {
  const client = await page.context().newCDPSession(page)
  let shown = 0
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (event.name === 'DrawFrame') shown++
  })
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve))
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'],
    },
  })
  const started = performance.now()
  await act(client)
  const seconds = (performance.now() - started) / 1000
  await client.send('Tracing.end')
  await complete
  await client.detach()
  return shown / seconds
}
