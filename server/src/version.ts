/** Filled in by the bundler (`server/tools/build.ts`) and by the test runner. */
declare const PACKAGE_VERSION: string;

/** The version of this program, as `package.json` has it. */
export const VERSION = PACKAGE_VERSION;
