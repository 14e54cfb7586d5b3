import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/mutation/drive.ts'], isolate: false } });
