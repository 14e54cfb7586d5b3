/**
 * What makes an editor ask for completions by itself. VS Code keeps quick suggestions off in Markdown and takes no letter
 * for a trigger, so this is whatever may stand before the first letter: marks of headings, lists, tables, strong text,
 * link targets and values, and in front matter the start of a line. In prose the answer is empty, and nothing opens.
 */
export const TRIGGER_CHARACTERS: readonly string[] = [...'# :-*+[(|_,@', '\n'];
