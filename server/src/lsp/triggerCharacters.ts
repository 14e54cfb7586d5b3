const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What makes an editor ask for completions by itself. VS Code keeps quick suggestions off in Markdown, so whatever is
 * typed where a template has something to offer has to be here, letters too: a field of front matter starts with one. In
 * prose the answer is empty, and nothing opens.
 */
export const TRIGGER_CHARACTERS: readonly string[] = [...'# :-*+[|_,@', ...LETTERS, ...LETTERS.toUpperCase()];
