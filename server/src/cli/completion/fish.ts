import type { TypedCommand } from './commandTree.ts';

/** A script for fish: put it as `proposals.fish` into `~/.config/fish/completions`. */
export function fishCompletion(commands: readonly TypedCommand[]): string {
  const at = (path: string) => quoted(path === '' ? '' : ` ${path}`);
  const lines = commands.flatMap(({ path, commands, options, values }) => {
    const here = `complete -c proposals -n ${quoted(`__proposals_at ${at(path)}`)}`;
    return [
      ...commands.map(({ name, description }) => `${here} -f -a ${quoted(name)} -d ${quoted(description)}`),
      ...(values.length === 0 ? [] : [`${here} -f -a ${quoted(values.join(' '))}`]),
      ...options.map(({ long, short, description, takes, values }) =>
        [
          here,
          `-l ${long.slice(2)}`,
          ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
          ...(takes === 'a value' ? [values.length > 0 ? '-x' : '-r'] : []),
          ...(values.length === 0 ? [] : [`-a ${quoted(values.join(' '))}`]),
          `-d ${quoted(description)}`,
        ].join(' '),
      ),
    ];
  });
  const below = commands.filter(({ path }) => path !== '').map(({ path }) => at(path));
  return `# Completion of proposals for fish. Keep it: proposals completion fish > ~/.config/fish/completions/proposals.fish
function __proposals_at
    set -l at ''
    for word in (commandline -opc)[2..-1]
        switch "$at $word"
            case ${below.join(' ')}
                set at "$at $word"
        end
    end
    test "$at" = "$argv[1]"
end
${lines.join('\n')}
`;
}

/** Text as one word of fish, in which a backslash is one only before a quote or another. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
