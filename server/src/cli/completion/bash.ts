import { commandCases, knownValueCases, typedAt, valueCases } from './cases.ts';
import { quotedWord, type TypedCommand } from './commandTree.ts';

/** A script for bash: `source` it, or put it where bash-completion looks. */
export function bashCompletion(commands: readonly TypedCommand[]): string {
  const words = (list: readonly string[]) => `COMPREPLY=($(compgen -W ${quotedWord(list.join(' '))} -- "$cur"))`;
  const named = commands.map(({ path, options }) => {
    const names = options.flatMap(({ long, short }) => [long, ...(short === undefined ? [] : [short])]);
    return `      ${typedAt(path)}) ${words(names)} ;;`;
  });
  const others = commands
    .map(({ path, commands, values }) => ({ path, list: [...commands.map(({ name }) => name), ...values] }))
    .filter(({ list }) => list.length > 0)
    .map(({ path, list }) => `    ${typedAt(path)}) ${words(list)} ;;`);
  return `# Completion of proposals for bash. For this shell: source <(proposals completion bash)
_proposals() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} at= i
  # Bash cuts --format=json into three words.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
      ${commandCases(commands)}) at="$at \${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$at $prev" in
${knownValueCases(commands, words)}
    ${valueCases(commands)}) return ;;
  esac
  if [[ $cur == -* ]]; then
    case "$at" in
${named.join('\n')}
    esac
    return
  fi
  case "$at" in
${others.join('\n')}
  esac
}
complete -o default -F _proposals proposals
`;
}
