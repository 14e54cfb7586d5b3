/** A regular expression that may take longer than its text is long, or of which nobody knows, and why that does not matter. */
export interface Superlinear {
  readonly file: string;
  /** Of one that is put together from words of all languages only how its source begins. */
  readonly pattern: RegExp | string;
  /** What caps the text that it is run over, or how much of it is looked at from each place. */
  readonly cap: string;
}

/**
 * All that `recheck` does not find linear. Nothing is added for what a document may hold as much of as its author likes: there a shared
 * function, a class that what follows cannot be in, or `(?<!x)x+` is the way.
 */
export const SUPERLINEAR: readonly Superlinear[] = [
  {
    file: 'server/src/core/dialect/houses/openSpec.ts',
    pattern: /(?:^|\/)openspec\/specs\/(?:[^/]+\/)+spec\.md$/,
    cap: "a file's path",
  },
  {
    file: 'server/src/core/dialect/houses/openSpec.ts',
    pattern: /(?:^|\/)openspec\/schemas\/[^/]+\/templates\/(?:[^/]+\/)*([^/]+)\.md$/,
    cap: "a file's path",
  },
  {
    file: 'server/src/core/dialect/houses/openSpec.ts',
    pattern: /(?:^|\/)openspec\/changes\/(?:archive\/)?[^/]+\/specs\/(?:[^/]+\/)+spec\.md$/,
    cap: "a file's path",
  },
  {
    file: 'server/src/core/dialect/lists/oneAnItem.ts',
    pattern: /(?:[:：]|\s[-–—(（]).*$/,
    cap: '`MAX_SOURCE`, 1,500 characters',
  },
  {
    file: 'server/src/core/dialect/lists/quotedInProse.ts',
    pattern: /`([^`]{2,30})`|"([^"]{2,30})"|“([^”]{2,30})”|\*\*([^*]{2,30})\*\*/g,
    cap: "at most 30 characters at each place of a template's advice",
  },
  {
    file: 'server/src/core/dialect/lists/readList.ts',
    pattern: /^\[(?![ xX]\])([\s\S]*)\]$|^\{+([\s\S]*?)\}*$|^<([\s\S]*)>$|^\(([\s\S]*)\)$/,
    cap: '`MAX_SOURCE`, 600 characters',
  },
  {
    file: 'server/src/core/dialect/lists/readList.ts',
    pattern: /^["'`*_]+([\s\S]*?)["'`*_]*$/,
    cap: '`MAX_SOURCE`, 600 characters',
  },
  {
    file: 'server/src/core/dialect/lists/readList.ts',
    pattern: /^["'`*_]+|(?<!\s["'`][^"'`]*)["'`*_]+$/g,
    cap: '`MAX_SOURCE`, 600 characters',
  },
  {
    file: 'server/src/core/dialect/lists/readList.ts',
    pattern: /^[{[(]([^{}[\]()]*\|[^{}[\]()]*)[)\]}]\s+[^\s([{].*$/s,
    cap: '`MAX_SOURCE`, 600 characters',
  },
  {
    file: 'server/src/core/dialect/titles/numberStubs.ts',
    pattern: /(?<![\w/-])(?:N{3,}|X{3,}|0{3,})-[\w<>{}-]{1,60}\.md\b/g,
    cap: '`MAX_LENGTH`, 1,000 characters',
  },
  {
    file: 'server/src/core/dialect/titles/numberStubs.ts',
    pattern: /:\/\/[^\s)]*$|[\w/]#$/,
    cap: '100 characters before a number',
  },
  {
    file: 'server/src/core/document/headingKey.ts',
    pattern:
      /\[\^[^[\]\s]{1,60}\]|\{#[^{}]*\}|<\/?(?:a|abbr|b|br|code|em|font|i|img|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>|&(?:amp|nbsp|quot|apos|lt|gt|[mn]dash|hellip|#\d{1,6}|#x[\da-f]{1,6});|(?<!\S):[a-z][a-z\d_+-]{1,40}:(?!\S)|(?<=[a-z])\((?:e?s|en)\)/gi,
    cap: 'at most 60 characters at each place',
  },
  {
    file: 'server/src/core/document/ignores.ts',
    pattern: /<!--[ \t\r\n]{0,20}proposals-ignore(-file)?(?=[\s:]|-->)((?:(?!-->)[\s\S]){0,1000})-->/g,
    cap: 'at most 1,000 characters at each such comment',
  },
  {
    file: 'server/src/core/document/makeField.ts',
    pattern: /(?:\\|<br[ \t]{0,3}\/?>|[ \t]){0,40}\r?$/i,
    cap: 'at most 40 characters at each place',
  },
  {
    file: 'server/src/core/document/placeholders.ts',
    pattern: /[\w.+-]{1,40}@example\.(?:com|net|org)\b/,
    cap: 'at most 40 characters at each place',
  },
  {
    file: 'server/src/core/document/tomlFields.ts',
    pattern:
      /^[ \t]{0,20}(?:"([^"\n]{1,60})"|([\w-]{1,60}))[ \t]{0,20}=[ \t]{0,20}([^\r\n]*)|^[ \t]{0,20}\[[^\]\n]{1,200}\]/gm,
    cap: '`MAX_LENGTH`, 16,384 characters of front matter',
  },
  {
    file: 'server/src/core/document/verbatimLines.ts',
    pattern: /(?:<\/code>)?[ \t]{0,40}<\/pre>[ \t]{0,40}$/i,
    cap: '`MAX_LINE`, 1,000 characters of a line',
  },
  {
    file: 'server/src/core/features/completion/templates.ts',
    pattern: /^\s{0,200}[\p{L}\p{N}._:-]{0,60}\s{0,200}$/u,
    cap: 'the first 460 characters of a text',
  },
  {
    file: 'server/src/core/features/fixes/headingText.ts',
    pattern: /(?:[ \t]*(?:\{#[^{}]*\}|<!--(?:(?!<!--|-->).)*-->))+$/,
    cap: '`MAX_BEHIND`, 400 characters of a heading',
  },
  {
    file: 'server/src/core/features/migrate/fromOlder.ts',
    pattern: /^[ >*+-]{0,8}\[([^\]\r\n]{1,200})\]:/gm,
    cap: 'at most 210 characters at each start of a line',
  },
  {
    file: 'server/src/core/index/rawLinks.ts',
    pattern:
      /^[ >*+-]{0,8}\[(?!\^)[^\]\r\n]{1,200}\]:[ \t]*(?:<([^<>\n]{1,1000})>|([^\s<[]{1,1000}))(?=[ \t]*(?:$|[\r"'(]))/gm,
    cap: 'at most 1,200 characters at each start of a line',
  },
  {
    file: 'server/src/core/index/references.ts',
    pattern:
      /(?<![\w./-])(?:(?:\.{0,2}\/|[\w.@-]{1,100}\/(?=[\w./@-]{0,200}\d-))[\w./@-]{1,300}|[\w.@-]{1,100}\.(?:md|markdown))(?![\w/-])/g,
    cap: '`MAX_VALUE`, 4,000 characters of a value',
  },
  {
    file: 'server/src/core/index/references.ts',
    pattern: /!?\[([^[\]\n]{0,300})\](?:\(<?([^()<>\s]{0,1000})>?[^()\n]{0,200}\)|\[[^\]\n]{0,200}\])/g,
    cap: '`MAX_VALUE`, 4,000 characters of a value',
  },
  {
    file: 'server/src/core/index/usualNames.ts',
    pattern: /^(?!\p{L}{1,10}[-_ ]?\d).*\p{L}{2}|\d.*\p{L}{2}/u,
    cap: "a file's name",
  },
  {
    file: 'server/src/core/lifecycle/approvals.ts',
    pattern: /^\n[-*+][ \t]+\*{0,2}[^:\n]{1,60}:/,
    cap: '200 characters below a field',
  },
  {
    file: 'server/src/core/lifecycle/nobody.ts',
    pattern: /<!--[^\n]{0,300}?-->|<br[ /]{0,3}>|~~[^~\n]{1,300}~~/gi,
    cap: 'at most 300 characters at each place',
  },
  {
    file: 'server/src/core/lifecycle/status.ts',
    pattern: /^[ *_"']{1,20}|[ *_"']{1,20}$/g,
    cap: 'at most 20 characters at each place of a value',
  },
  {
    file: 'server/src/core/lifecycle/visibleWords.ts',
    pattern: /\[\^[^\]\s]{1,50}\](?!:)/g,
    cap: 'at most 50 characters at each place',
  },
  {
    file: 'server/src/core/matching/labelLines.ts',
    pattern: /^[ \t]{0,3}(?:[-*+][ \t]+)?(?:(\*\*|__)([^*_\n]{2,60})\1:?[ \t]*(.*)|([^\s*_:][^*_:\n]{0,59}):[ \t]*)$/gm,
    cap: 'at most 62 characters at each start of a line',
  },
  {
    file: 'server/src/core/template/unreadTemplate.ts',
    pattern: /^(`{3,}|~{3,})[\s\S]*?^\1/gm,
    cap: 'built-in templates, which are ours',
  },
  {
    file: 'server/src/core/workspace/naming/shownNames.ts',
    pattern: /[[{<$]{1,3}[%=]? ?([^[\]{}<>\n]{1,60}?) ?%?[\]}>]{1,2}/g,
    cap: 'a path in a template of at most 120 characters',
  },
  {
    file: 'server/src/core/workspace/naming/shownNames.ts',
    pattern: /`([^`\n]{3,120})`|(?<![\w/:.~@%-])([\w.<>{}[\]#$=/-]{3,120}?\.(?:md|markdown))(?![\w-]|\.\w)/gi,
    cap: '`MAX_TEXT`, 20,000 characters, and at most 120 at each place',
  },
  {
    file: 'server/src/core/workspace/templatePaths.ts',
    pattern: /(?:^|[-_. ]|^\p{L}{1,8})\d*[1-9]\d*(?=$|[-_. ])/u,
    cap: "a file's or folder's name",
  },
  {
    file: 'server/src/core/writing/commentStops.ts',
    pattern:
      /^[ \t]{0,8}(?:<!--)?[ \t]{0,8}(?<key>\p{L}[\p{L}\p{N} _-]{0,40}?)[ \t]{0,4}:[ \t]{1,8}(?<value>[^\n]{1,200}?)[ \t]{0,8}(?:-->[ \t]*)?\r?$/gmu,
    cap: 'at most 270 characters of each line of a comment of the template',
  },
  {
    file: 'server/src/core/writing/fileName.ts',
    pattern: /[^\p{L}\p{N}\p{M}]+$/u,
    cap: '`MAX_BYTES`, 80, of a name that is made',
  },
  {
    file: 'server/src/core/writing/leftOut.ts',
    pattern: /(?<before>\n?)[ \t]{0,8}(?<comment><!--[\s\w,]{1,60}-->)[ \t]{0,8}(?=(?<behind>\r?\n|$)?)/g,
    cap: 'at most 80 characters at each place of a template, which is read once',
  },
  {
    file: 'server/src/core/language/dateForm.ts',
    pattern: String.raw`\b(?:(?:[Yy]{4}|`,
    cap: 'nothing in it is repeated without an end',
  },
  {
    file: 'server/src/core/document/placeholders.ts',
    pattern: String.raw`\b(?:(?:[Yy]{4}|`,
    cap: 'its source alone is used, in the next but one',
  },
  {
    file: 'server/src/core/document/placeholders.ts',
    pattern: '[(（](?:',
    cap: 'its source alone is used, in the next',
  },
  {
    file: 'server/src/core/document/placeholders.ts',
    pattern: String.raw`(?:\$\{[^{}\n]+\})`,
    cap: 'what its marks hold ends at the next such mark; else at most 40 characters at each place',
  },
  {
    file: 'server/src/core/dialect/dates/toldDate.ts',
    pattern: String.raw`(?:\b(?:(?:[Yy]{4}|`,
    cap: '`MAX_LENGTH`, 300 characters',
  },
  {
    file: 'server/src/core/dialect/titles/numberStubs.ts',
    pattern: String.raw`(?:\{\{\{[-~]? ?`,
    cap: '`MAX_LENGTH`, 1,000 characters',
  },
  {
    file: 'server/src/core/dialect/titles/generatedTitle.ts',
    pattern: String.raw`\{\{\{[-~]? ?`,
    cap: 'nothing in it is repeated without an end',
  },
  { file: 'server/src/core/workspace/naming/template.ts', pattern: '^((?!N{3}', cap: "a file's name" },
];
