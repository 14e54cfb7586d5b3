import { commandCases, knownValueCases, typedAt, valueCases } from './cases.ts';
import { quotedWord, type TypedCommand } from './commandTree.ts';

/** A script for zsh: `source` it, or put it as `_proposals` into a folder of `fpath`. */
export function zshCompletion(commands: readonly TypedCommand[]): string {
  const told = (name: string, description: string) => quotedWord(`${name.replaceAll(':', '\\:')}:${description}`);
  const words = (values: readonly string[]) => `compadd -- ${values.map(quotedWord).join(' ')}`;
  const named = commands.map(
    ({ path, options }) =>
      `      ${typedAt(path)}) found=(${options.map(({ long, description }) => told(long, description)).join(' ')}) ;;`,
  );
  const others = commands
    .map(({ path, commands, values }) => ({
      path,
      list: [
        ...commands.map(({ name, description }) => told(name, description)),
        ...values.map((value) => told(value, '')),
      ],
    }))
    .filter(({ list }) => list.length > 0)
    .map(({ path, list }) => `    ${typedAt(path)}) found=(${list.join(' ')}) ;;`);
  return `#compdef proposals
# Completion of proposals for zsh. For this shell: source <(proposals completion zsh)
_proposals() {
  local at= i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
      ${commandCases(commands)}) at="$at \${words[i]}" ;;
    esac
  done
  case "$at \${words[CURRENT - 1]}" in
${knownValueCases(commands, words)}
    ${valueCases(commands)}) _files; return ;;
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    case "$at" in
${named.join('\n')}
    esac
    _describe option found
    return
  fi
  case "$at" in
${others.join('\n')}
    *) _files; return ;;
  esac
  _describe command found
}
if [[ \${funcstack[1]} == _proposals ]]; then _proposals "$@"; else compdef _proposals proposals; fi
`;
}
