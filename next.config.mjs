/** @type {import('next').NextConfig} */
export default {
  // Tests build beside a running app, into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types, of the tests too; whoever starts the app need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Loaded by Node itself: native addons, and packages that read files beside themselves.
  serverExternalPackages: ['@node-rs/argon2', '@tensorflow/tfjs', 'pg', 'graphile-worker', 'isolated-vm', 'nodemailer'],
}
