import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    environment: 'node',
    setupFiles: ['tests/unit/property-seed.ts'],
    restoreMocks: true,
    // A busy machine is no failure: a test that hangs is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
    // Electron's package would start a download where a test loads it without a stand-in.
    env: { ELECTRON_OVERRIDE_DIST_PATH: 'node_modules/electron' },
  },
})
