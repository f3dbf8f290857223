/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // The check of types has its own place (`npm run check`, `npm test`); a build repeats it for nothing.
  typescript: { ignoreBuildErrors: true },
}
