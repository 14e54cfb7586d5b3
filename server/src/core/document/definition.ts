/**
 * A link reference definition on one line, perhaps in a list or quote (CommonMark 0.31, section 4.7); group 1 is its label.
 * `[Step 1]: [Description]` is one to CommonMark too, but to everybody who writes templates it is two placeholders.
 */
export const DEFINITION =
  /^[ >*+-]{0,8}\[([^\]\n]{1,200})\]:[ \t]*(?:<[^>\n]*>|[^\s<[]\S*)[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\))?[ \t]*\r?$/;
