/** Where GitHub looks for workflows; the file is ours. */
export const WORKFLOW_PATH = '.github/workflows/proposals.yml';

/** How the check is called. */
export interface Invocation {
  /** Of this program. */
  readonly version: string;
  /** Relative to the root; undefined for none. */
  readonly baseline: string | undefined;
}

/** The options of the check in a repository. */
export function checkOptions({ baseline }: Invocation): string {
  return baseline === undefined ? '' : ` --baseline ${baseline}`;
}

/** A workflow that checks all proposals whenever a pull request or a push to a branch touches Markdown. */
export function workflowText(invocation: Invocation): string {
  return `name: Proposals
on:
  pull_request:
    paths: ["**.md", "**.markdown", ".proposals*.yaml", "${WORKFLOW_PATH}"]
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # What may not be changed after acceptance is compared with where the branch began.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes proposals@${invocation.version} check . --format github${checkOptions(invocation)}
`;
}
