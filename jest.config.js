import { createDefaultEsmPreset } from 'ts-jest'

export default {
  ...createDefaultEsmPreset(),
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Several suites share the processors in CI; no test is meant to take this long.
  testTimeout: 180_000,
  // Most of a test's time is spent in the programs that it starts, so no processor is kept free for them.
  maxWorkers: '100%'
}
