import { isDocumentOfHouse } from '../dialect/houses/index.ts';
import {
  isMainName,
  isOfAnyRepository,
  isOtherTemplate,
  isPartsFolder,
  isSupplyFolder,
} from '../language/fileKinds.ts';
import { isKind } from '../language/kinds.ts';
import { isTemplateFolderWord, isTemplateWord, withoutTemplateWord } from '../language/templateWord.ts';
import { Memo } from '../text/memo.ts';
import { wordsOf } from '../text/words.ts';

/** `.md` itself, or with what engines and authors put behind it: `adr.md.template`. */
const MARKDOWN =
  /\.(?:md|markdown)(\.(?:template|tmpl|tpl|tmp|sample|example|dist|in|j2|jinja2?|hbs|mustache|erb|ejs|liquid))?$/i;
/** What stands where a number or a date will: `0000`, `NNNN`, `XXX`, `yyyymmdd`, `JJJJ-MM-TT`. */
const STUB = '(?:0{3,}|n{3,}|x{3,}|(?:y{4}|j{4}|a{4})[-_.]?m{2}[-_.]?(?:d{2}|t{2}|j{2}))';
const STUBBED = new RegExp(String.raw`^(?:(\p{L}{2,10}?)([-_ ]?))?(${STUB})(?:[-_. ](.*))?$`, 'iu');
/** Behind the kind alone one letter is enough: `yip-X`, `hip-nn`. */
const SHORT_STUB = /^(\p{L}{2,6})[-_ ](?:x{1,2}|n{1,2})$/iu;
const ONLY_STUB = new RegExp(`^${STUB}$`, 'iu');
const SEPARATORS = /[-_. ]+/;

/**
 * What the place and the name of a file say of its being a template, from sure to rather not:
 * "called" as `adr-template.md`; "kept" in a folder of templates; "worded" as `language-template.md` or `extend-template.md`;
 * a "stub" as `0000-name.md`, `XXXX-name/README.md`, `adr-0000.md`; "namesake" of its folder as `postmortem/postmortem.md`;
 * "numbered" as `0013-adr-template.md`.
 */
export type TemplateClaim = 'called' | 'kept' | 'worded' | 'stub' | 'namesake' | 'numbered';

export interface TemplatePlace {
  readonly claim: TemplateClaim;
  /** The folder whose proposals it is for, '' for the workspace folder itself. */
  readonly home: string;
  /** What of a name tells which proposals it is for: `adr` for `adr-template.md`, `spec` for `templates/spec.md`; '' for nothing. */
  readonly kind: string;
}

/**
 * Whether a file is a template by its place and name, as far as these can tell: `0000-template.md`, `adr-template.md`,
 * `XXXX-name.md`, `NNNN-name/README.md`, whatever stands in a folder `templates`.
 * @param path relative to the workspace folder, with forward slashes
 */
export function isTemplatePath(path: string): boolean {
  const claim = placeOf(path)?.claim;
  return claim !== undefined && claim !== 'numbered' && claim !== 'namesake';
}

/**
 * The folder whose proposals a template is for, '' for the workspace folder itself; undefined for a path that is no
 * template's. `docs/rfcs/0000-template.md`, `docs/rfcs/templates/long.md` and `docs/rfcs/NNNN-name/README.md` are all for
 * `docs/rfcs`.
 */
export function homeOf(path: string): string | undefined {
  return isTemplatePath(path) ? placeOf(path)?.home : undefined;
}

const places = new Map<string, TemplatePlace | undefined>();
const MAX_KNOWN = 50_000;

/** What a path says of a file's being a template; undefined for one that is called like no template. */
export function placeOf(path: string): TemplatePlace | undefined {
  if (places.has(path)) return places.get(path);
  if (places.size >= MAX_KNOWN) places.clear();
  const place = readPlace(path);
  places.set(path, place);
  return place;
}

function readPlace(path: string): TemplatePlace | undefined {
  const [extension, second] = MARKDOWN.exec(path) ?? [];
  if (extension === undefined || isOfOthers(path) || isDocumentOfHouse(path)) return undefined;
  const folders = path.slice(0, -extension.length).split('/');
  const stem = folders.pop() ?? '';
  const isMain = isMainName(stem);
  if (isOfAnyRepository(stem) && !isMain && (second !== undefined || !claimOf(stem))) return undefined;
  const last = folders.at(-1) ?? '';
  const kept = folders.findLastIndex(isTemplateFolder);

  // `kep-template/README.md` and `NNNN-vep-template/vep.md` are, `templates/README.md` tells of those beside it.
  const isNamed = isMain || last.toLowerCase().split(SEPARATORS).includes(stem.toLowerCase());
  const ofFolder = isNamed && !/^\p{L}*$/u.test(last) ? claimOf(last) : undefined;
  if (ofFolder && !isTemplateFolder(last)) return { ...ofFolder, home: homeIn(folders.slice(0, -1)) };
  const ofName = claimOf(stem);
  if (isAmongTemplates(folders)) return undefined;
  // One folder deeper a set of templates is sorted by kind: `templates/adr/short.md`.
  if (kept >= 0 && kept >= folders.length - 2 && !(isMain && kept === folders.length - 1 && !ofFolder)) {
    const kind = ofName?.claim === 'called' ? ofName.kind : stem.toLowerCase();
    return {
      claim: ofName?.claim === 'numbered' || hasNumber(stem) ? 'numbered' : 'kept',
      home: homeIn(folders),
      kind,
    };
  }
  if (ofName) return { ...ofName, home: homeIn(folders) };
  if (second === '.template' || (second !== undefined && isKind(stem.toLowerCase()))) {
    return { claim: 'called', home: homeIn(folders), kind: stem.toLowerCase() };
  }
  if (!isMain && singular(stem) === singular(last) && isKind(singular(stem))) {
    return { claim: 'namesake', home: homeIn(folders), kind: '' };
  }
  return undefined;
}

/** Whether folders lead to what stands among templates and is none of them: `templates/commands`. */
export function isAmongTemplates(folders: readonly string[]): boolean {
  return isPartsFolder(folders.at(-1) ?? '') && isTemplateFolder(folders.at(-2) ?? '');
}

/** Whether a path is that of a template of something else: of issues, pull requests, commit messages. */
function isOfOthers(path: string): boolean {
  return path
    .toLowerCase()
    .split(/[/.]/)
    .some((name) => others.get(name, (own) => ({ is: isNameOfOthers(own) })).is);
}

const others = new Memo<{ readonly is: boolean }>(2_000);

function isNameOfOthers(name: string): boolean {
  const words = wordsOf(name).split(' ');
  const at = words.findIndex((word) => isTemplateWord(word) || isTemplateFolderWord(word));
  return at >= 0 && isOtherTemplate([...words.slice(0, at), withoutTemplateWord(words[at] ?? '')].join(' ').trim());
}

/** What a name without its extension says. */
function claimOf(stem: string): Omit<TemplatePlace, 'home'> | undefined {
  const words = stem.toLowerCase().split(SEPARATORS).filter(Boolean);
  const at = words.findIndex(isTemplateWord);
  const stub = STUBBED.exec(stem);
  const short = SHORT_STUB.exec(stem)?.[1]?.toLowerCase();
  if (short !== undefined && isKind(short)) return { claim: 'stub', kind: short };
  const isStub =
    stub !== null &&
    (stub[1] === undefined || stub[2] !== '' || isKind(stub[1].toLowerCase()) || /0/.test(stub[3] ?? ''));
  const mayBe = at >= 0 && (at === words.length - 1 || (at <= 1 && !/^\d/.test(stem)));
  if (!mayBe)
    return isStub ? { claim: 'stub', kind: isPrefix(stub[1]) ? (stub[1] ?? '').toLowerCase() : '' } : undefined;
  const named = words.slice(0, at).filter((word) => !ONLY_STUB.test(word));
  // `ODH-ADR-0000-template`: a number to come stands behind a kind, whoever's it is.
  const kindAt = named.findIndex(isKind);
  const before = named.length < at && kindAt === named.length - 1 ? named.slice(-1) : named;
  const after = words.slice(at + 1);
  const kind = [...before, withoutTemplateWord(words[at] ?? '')]
    .filter(Boolean)
    .join(' ')
    .replace(/(?<=\p{L})0+$/u, '');
  if (hasNumber(words.slice(0, at).join('-')) || after.some((word) => /^\d{3,}$/.test(word)))
    return { claim: 'numbered', kind: '' };
  const isCalled = before.every(isKind) && after.every((word) => isKind(word) || /^v?\d{1,2}$/.test(word));
  return { claim: isCalled ? 'called' : 'worded', kind };
}

function isTemplateFolder(name: string): boolean {
  const word = name.toLowerCase().split(SEPARATORS).at(-1) ?? '';
  return !/^\d*[1-9]/.test(name) && !STUBBED.test(name) && isTemplateFolderWord(word);
}

function isPrefix(letters: string | undefined): boolean {
  return letters !== undefined && letters !== '';
}

/** Whether digits in a name, not all of them zeros, may be a proposal's number or its date. */
function hasNumber(name: string): boolean {
  return /(?:^|[-_. ]|^\p{L}{1,8})\d*[1-9]\d*(?=$|[-_. ])/u.test(name);
}

/** The folder that holds the proposals, seen from the folders that lead to a template. */
function homeIn(folders: readonly string[]): string {
  let home = [...folders];
  const kept = home.findLastIndex(isTemplateFolder);
  if (kept >= 0 && kept >= home.length - 2) home = home.slice(0, kept);
  if (home.at(-2) === 'schemas') home = home.slice(0, -2);
  const hidden = home.findIndex((name) => name.startsWith('.'));
  if (hidden >= 0) home = home.slice(0, hidden);
  while (isSupplyFolder(home.at(-1) ?? '')) home.pop();
  return home.join('/');
}

function singular(name: string): string {
  return name.toLowerCase().replace(/s$/, '');
}
