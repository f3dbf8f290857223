import { createServer } from 'node:http'
import { build } from 'esbuild'

/** A page of another whiteboard with `count` shapes. */
export async function peer(name, browser, count) {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/${name}.jsx`],
    bundle: true,
    minify: true,
    write: false,
    outdir: '/out',
    format: 'esm',
    jsx: 'automatic',
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
    conditions: ['production'],
  })
  const files = new Map(outputFiles.map(({ path, contents }) => [path.split('/').at(-1), contents]))
  const server = createServer(({ url }, response) => {
    const content = files.get(new URL(url, 'http://localhost').pathname.slice(1))
    if (content) {
      response.setHeader('content-type', url.endsWith('.css') ? 'text/css' : 'text/javascript')
      return response.end(content)
    }
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><link rel="stylesheet" href="/${name}.css"><style>html,body,main{height:100%;margin:0}</style><main></main><script type="module" src="/${name}.js"></script>`,
    )
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const opening = performance.now()
  await page.goto(`http://localhost:${server.address().port}/?count=${count}`)
  await page.waitForFunction(() => window.bench !== undefined, null, { timeout: 180_000 })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return {
    name,
    page,
    openedAfter: performance.now() - opening,
    whole: () => page.evaluate(() => window.bench.whole()),
    working: () => page.evaluate(() => window.bench.working()),
    placeOf: (index) => page.evaluate((which) => window.bench.placeOf(which), index),
    move: (index, by) => page.evaluate(([which, far]) => window.bench.move(which, far), [index, by]),
    async close() {
      await context.close()
      server.close()
    },
  }
}
