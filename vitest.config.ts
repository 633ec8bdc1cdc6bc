import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: [
            '{utils,components,entrypoints}/**/*.test.{ts,tsx}',
            'tests/{contracts,project}/**/*.test.{ts,tsx}',
          ],
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: { name: 'hub', include: ['hub/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
