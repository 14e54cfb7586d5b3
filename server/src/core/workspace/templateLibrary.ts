import { HOUSE_FORMS } from '../dialect/houses/index.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { type Likeness, likenessOf, mayBeLike } from '../matching/matchTemplate.ts';
import { readTemplate } from '../template/readTemplate.ts';
import type { Template } from '../template/template.ts';
import { type Configuration, NO_CONFIGURATION, namedTemplates } from './configuration.ts';
import { judgeTemplate, type TemplateVerdict } from './judgeTemplate.ts';
import { fitsPattern } from './pathPattern.ts';
import { renamed, templateName } from './templateName.ts';
import { placeOf, type TemplatePlace } from './templatePaths.ts';
import { withoutDemandsOfOne } from './variants.ts';

/** All templates of one root (a workspace folder, a repository), and what its `.proposals.yaml` says. */
export interface TemplateLibrary {
  /** The root's own first, then the built-in ones. An own template's id and path are its path relative to the root. */
  readonly templates: readonly Template[];
  readonly own: readonly OwnTemplate[];
  /** What houses ask of their documents where the root has no template for these; in none of the lists above. */
  readonly ofHouses: readonly Template[];
  /** What records agree on that have no template, one for each folder of them that was looked into; in none of the lists above. */
  readonly learned: readonly Template[];
  readonly configuration: Configuration;
  /** Patterns of files that are never looked at: those of the configuration and those of the settings. */
  readonly excluded: readonly string[];
  /** All that was read to find the root's own: most of them templates, and reused as long as the texts are the same. */
  readonly candidates: readonly Candidate[];
}

export interface OwnTemplate {
  readonly template: Template;
  /** The folder whose documents it is for. */
  readonly home: string;
  /** What tells of a name which documents it is for: see `TemplatePlace`. */
  readonly kind: string;
  /** Whether it was named, or is called a template: `0000-name.md` might be a proposal without a number. */
  readonly isSure: boolean;
}

interface Candidate extends Omit<OwnTemplate, 'isSure'> {
  readonly path: string;
  readonly verdict: TemplateVerdict;
  /** What the reading depends on beside the text. */
  readonly overrides: string;
}

export interface LibrarySources {
  /** Files that are templates by their name, or were named; paths relative to the root, with forward slashes. */
  readonly files: readonly TemplateFile[];
  readonly configuration?: Configuration;
  /** Patterns and paths of more templates, from the user's settings. */
  readonly patterns?: readonly string[];
  /** Patterns and paths of files that are never looked at, from the user's settings. */
  readonly excluded?: readonly string[];
  readonly builtin: readonly Template[];
  /** Those of `HOUSE_FORMS`, by their ids. */
  readonly ofHouses?: readonly Template[];
}

export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** Whether a path may be a template's: by its name, or because somebody named it; not if it is never to be looked at. */
export function isCandidate(path: string, patterns: readonly string[], excluded: readonly string[] = []): boolean {
  return (placeOf(path) !== undefined || fitsOne(patterns, path)) && !fitsOne(excluded, path);
}

/** Whether a file is never to be looked at. */
export function isExcluded({ excluded }: Pick<TemplateLibrary, 'excluded'>, path: string): boolean {
  return fitsOne(excluded, path);
}

function fitsOne(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => fitsPattern(pattern, path));
}

/** What of the form of a house a file has to have in common with it where others may have such paths as well. */
const MIN_OF_FORM = 2;

/** How a document is like the template that a house has for its path; undefined where there is none, or nothing is alike: it may be in another language. */
export function likenessToHouse(
  { ofHouses }: TemplateLibrary,
  document: ProposalDocument,
  path: string,
): Likeness | undefined {
  const form = HOUSE_FORMS.find(({ documents }) => documents.test(path));
  const template = form && ofHouses.find(({ id }) => id === form.id);
  if (!template) return undefined;
  const likeness = likenessOf(document, template);
  const { hasPrefix, distinctive, share } = likeness;
  return hasPrefix || (form.isPlainPath ? distinctive >= MIN_OF_FORM : share > 0) ? likeness : undefined;
}

/** Any template of a library, by its id. */
export function templateById({ templates, ofHouses, learned }: TemplateLibrary, id: string): Template | undefined {
  return [...templates, ...ofHouses, ...learned].find((template) => template.id === id);
}

/** What people call a template: its name, or its id where it is gone by now. */
export function templateNameOf(library: TemplateLibrary, id: string): string {
  return templateById(library, id)?.name ?? id;
}

/** The same library with what was learned from records. */
export function withLearned(library: TemplateLibrary, learned: readonly Template[]): TemplateLibrary {
  return { ...library, learned };
}

/** All patterns that name templates: those of the configuration and those of the settings. */
export function allPatterns(configuration: Configuration, patterns: readonly string[] = []): readonly string[] {
  return [...namedTemplates(configuration), ...patterns];
}

/** Reads a root's templates; those that an earlier library has read already are taken from there. */
export function createLibrary(sources: LibrarySources, earlier?: TemplateLibrary): TemplateLibrary {
  const { files, configuration = NO_CONFIGURATION, builtin } = sources;
  const patterns = allPatterns(configuration, sources.patterns);
  const excluded = [...configuration.exclude, ...(sources.excluded ?? [])];
  const known = new Map(earlier?.candidates.map((candidate) => [candidate.path, candidate]));
  const candidates = files
    .filter(({ path }) => !configuration.documents.some(({ pattern }) => pattern === path))
    .filter(({ path }) => !fitsOne(excluded, path))
    .map((file) => readCandidate(file, configuration, known.get(file.path)));
  const isNamed = (path: string) => fitsOne(patterns, path);
  const judged = candidates
    .filter(({ path, verdict }) => isNamed(path) || verdict === 'template')
    .map((candidate) => ({ ...candidate, isSure: isNamed(candidate.path) || saysTemplate(placeOf(candidate.path)) }));
  const sure = judged.filter(({ isSure }) => isSure);
  const chosen = judged.filter(
    (one) =>
      one.isSure ||
      !(sure.some((other) => follows(one, other.template, 0.5)) || builtin.some((other) => follows(one, other, 1))),
  );
  const own = withoutDemandsOfOne(withUniqueNames(chosen), configuration.overrides);
  const templates = [...own.map(({ template }) => template), ...builtin];
  return { templates, own, ofHouses: sources.ofHouses ?? [], learned: [], configuration, excluded, candidates };
}

function readCandidate(
  { path, text }: TemplateFile,
  configuration: Configuration,
  known: Candidate | undefined,
): Candidate {
  const overrides = Object.hasOwn(configuration.overrides, path) ? configuration.overrides[path] : undefined;
  const written = JSON.stringify(overrides ?? {});
  if (known?.template.document.text === text && known.overrides === written) return known;
  const template = readTemplate({ id: path, name: path, path, text, ...(overrides && { overrides }) });
  const { home, kind, claim } = placeOf(path) ?? {
    home: path.split('/').slice(0, -1).join('/'),
    kind: '',
    claim: 'called',
  };
  const verdict = judgeTemplate(template, claim);
  return { template: renamed(template, templateName(template, path)), home, kind, path, verdict, overrides: written };
}

/** Whether a file that is called like both is rather a proposal, one that follows a template. */
function follows({ template }: Candidate, other: Template, share: number): boolean {
  if (!mayBeLike(template.document, other)) return false;
  const hasOwnTitle = !template.title || findPlaceholdersInText(template.title.section.title).length === 0;
  const isTheirs = template.title?.section.title === other.title?.section.title;
  // An author writes the title first, or leaves the other template's.
  if (!hasOwnTitle && !(isTheirs && other.path !== undefined)) return false;
  const likeness = likenessOf(template.document, other);
  return likeness.isEnough || likeness.share >= share;
}

/** A team's "RFC" is called just that, also beside the built-in one; two of its own are told apart by their paths. */
function withUniqueNames(own: readonly (Candidate & OwnTemplate)[]): readonly OwnTemplate[] {
  const names = own.map(({ template }) => template.name);
  const isTaken = (name: string) => names.filter((other) => other === name).length > 1;
  return own.map(({ template, home, kind, isSure, path }) => ({
    home,
    kind,
    isSure,
    template: isTaken(template.name) ? namedByPath(template, path) : template,
  }));
}

const byPath = new WeakMap<Template, Template>();

/** The same object each time: what was computed for a template is kept by the object. */
function namedByPath(template: Template, path: string): Template {
  const known = byPath.get(template) ?? renamed(template, `${template.name} (${path})`);
  byPath.set(template, known);
  return known;
}

function saysTemplate(place: TemplatePlace | undefined): boolean {
  return place !== undefined && place.claim !== 'stub' && place.claim !== 'namesake';
}

/**
 * Whether a file is a template, and so never checked as a proposal: one of the library's own, or one that is called a
 * template without being filled in, unless `.proposals.yaml` names the very file as a document.
 * @param onlySure leaves out those that might be proposals without a number
 */
export function isTemplateFile(library: TemplateLibrary, path: string, onlySure = false): boolean {
  const { own, configuration, candidates } = library;
  if (own.some(({ template, isSure }) => template.path === path && (isSure || !onlySure))) return true;
  if (configuration.documents.some(({ pattern }) => pattern === path)) return false;
  const place = placeOf(path);
  if (!saysTemplate(place) || place?.claim === 'numbered') return false;
  return candidates.find((candidate) => candidate.path === path)?.verdict !== 'proposal';
}
