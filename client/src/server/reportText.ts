/** What a report says of the user's machine and workspace. */
export interface ReportFacts {
  /** Of this extension. */
  readonly version: string;
  /** Name and version of the editor. */
  readonly editor: string;
  /** The operating system and its processor; undefined where nobody says. */
  readonly machine: string | undefined;
  /** Whether the window is one of a browser. */
  readonly isInBrowser: boolean;
  /** Where the extension runs, if that is not this machine. */
  readonly remote?: string;
  readonly isTrusted: boolean;
  /** Whether the server runs. */
  readonly server: string;
  /** Settings that are not as they come, by their names; what may hold paths is only named. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** How many there are; undefined where the server does not say. */
  readonly proposals: number | undefined;
  readonly templates: number | undefined;
  readonly folders: number;
}

/** Settings that hold paths: that they are set is all that a report says of them. */
const WITH_PATHS = ['folder', 'templates', 'exclude'];

/** What of a setting may be in a report. */
export function reportable(name: string, value: unknown): unknown {
  return WITH_PATHS.includes(name) ? '(set, not shown: it holds paths)' : value;
}

/** A report in Markdown, in English: whoever reads it is to understand it. */
export function reportText(facts: ReportFacts): string {
  const { version, editor, machine, isInBrowser, remote, isTrusted, server, settings, proposals, templates, folders } =
    facts;
  const counted = (count: number | undefined) => count ?? 'not known: the server does not answer';
  return `## What happened

(What did you do, what did you expect, and what came instead?)

## Where

No contents and no paths of your files are in here. Look through it before you send it.

- Proposals ${version}
- ${editor}, ${machine === undefined ? '' : `${machine}, `}${isInBrowser ? 'in a browser' : 'on the desktop'}${remote === undefined ? '' : `, remote: ${remote}`}
- Language server: ${server}
- Workspace: ${folders} ${folders === 1 ? 'folder' : 'folders'}, ${isTrusted ? 'trusted' : 'not trusted'}
- Proposals found: ${counted(proposals)}
- Templates of its own: ${counted(templates)}
- Settings that are not as they come: ${Object.keys(settings).length === 0 ? 'none' : ''}
${Object.entries(settings)
  .map(([name, value]) => `  - \`proposals.${name}\`: \`${JSON.stringify(value)}\`\n`)
  .join('')}`;
}
