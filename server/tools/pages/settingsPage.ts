/** A setting as `package.json` has it, its texts filled in. */
interface Setting {
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly scope?: string;
  readonly order?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/**
 * `docs/settings.md`, with all settings in the order of the editor.
 *
 * @param manifest The text of `package.json`.
 * @param words The text of `package.nls.json`, which has what stands as `%key%` there.
 */
export function settingsPage(manifest: string, words: string): string {
  const texts: Readonly<Record<string, string>> = JSON.parse(words);
  const filled = JSON.parse(manifest, (_, value: unknown) => textFor(value, texts));
  const settings = Object.entries<Setting>(filled.contributes.configuration.properties);
  settings.sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0));
  return `${['# Settings', INTRODUCTION, ...settings.map(partOf)].join('\n\n')}\n`;
}

const INTRODUCTION = `Written by \`npm run generate\` from \`package.json\`. Language servers in other editors take the same, as \`workspace/configuration\` in the section \`proposals\`.
A wrong value is told once, in one message, and the default holds until it is mended. Nothing needs a reload. What a whole team is to have belongs into
[\`.proposals.yaml\`](templates.md#when-it-is-read-wrongly).

![The first of the settings: folder for new proposals, templates, files to leave out, severity of each rule](../images/settings.png)`;

function textFor(value: unknown, texts: Readonly<Record<string, string>>): unknown {
  if (typeof value !== 'string') return value;
  const [, key] = /^%([^%]+)%$/.exec(value) ?? [];
  return key === undefined ? value : texts[key];
}

function partOf([name, setting]: [string, Setting]): string {
  const type = Array.isArray(setting.type) ? setting.type.join(' or ') : setting.type;
  const values = setting.enum?.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  const facts = [
    ...(values ? [`one of ${values}`] : [`${type}`]),
    `default \`${JSON.stringify(setting.default)}\``,
    ...(setting.scope === 'resource' ? ['may differ between folders'] : []),
  ];
  const about = (setting.markdownDescription ?? setting.description ?? '').replace(
    /`#(proposals\.[\w.]+)#`/g,
    (_, other: string) => `[\`${other}\`](#${other.replaceAll('.', '').toLowerCase()})`,
  );
  const rules = name === 'proposals.severity' ? ' The rules are [on a page of their own](rules.md).' : '';
  return `## \`${name}\`\n\n${about}${rules}\n\n${capitalised(facts.join('; '))}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
