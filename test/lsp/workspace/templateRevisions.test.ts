import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import {
  createLibrary,
  matchIn,
  parseDocument,
  readTemplate,
  type TemplateLibrary,
} from '../../../server/src/core/index.ts';
import { TemplateRevisions } from '../../../server/src/lsp/workspace/templateRevisions.ts';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';

const PATH = 'rfcs/0000-template.md';
const OLD = '# RFC: [Title]\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const TODAY = OLD.replace('## Design', '## Impact\n\nSay whom it touches.\n\n## Design');
const DOCUMENT = parseDocument(OLD.replace('[Title]', 'Ants').replace(/Say .*/g, 'Ants work.'));
const A = { uri: 'file:///a', path: 'rfcs/0001-a.md' };

let repository: GitRepository;
let answered: string[];
let revisions: TemplateRevisions;

beforeEach(() => {
  repository = new GitRepository();
  repository.write(PATH, OLD).commit();
  repository.write(A.path, DOCUMENT.text).commit();
  repository.write(PATH, TODAY).commit();
  answered = [];
  revisions = new TemplateRevisions((uri) => answered.push(uri));
});

function library(text = TODAY): TemplateLibrary {
  return createLibrary({ files: [{ path: PATH, text }], builtin: [] });
}

/** The match as it is known by now; that with the present template as well. */
function rematch(library: TemplateLibrary, { uri, path } = A) {
  const present = matchIn(library, DOCUMENT, path);
  return { present, match: revisions.rematch(uri, DOCUMENT, present, { root: repository.root, path, library }) };
}

function isPresent(library: TemplateLibrary, place = A): boolean {
  const { present, match } = rematch(library, place);
  return match === present;
}

const answer = (count: number) => eventually(() => expect(answered).toHaveLength(count));

test('first the present template, then that of the document’s day', async () => {
  const today = library();
  expect(isPresent(today)).toBe(true);
  await answer(1);
  expect(answered).toEqual([A.uri]);
  const { match } = rematch(today);
  expect(match?.template.document.text).toBe(OLD);
  expect(match?.template.path).toBe(PATH);
  expect(match?.evidence.at(-1)).toMatch(/^the template as of 2020-01-02 \([0-9a-f]{7}\)$/);
  expect(rematch(today).match?.template).toBe(match?.template);
});

test('no call back where the answer changes nothing', async () => {
  repository.write('rfcs/0002-b.md', DOCUMENT.text).commit();
  const B = { uri: 'file:///b', path: 'rfcs/0002-b.md' };
  const ofNoFile = { ...A, uri: 'file:///c' };
  const builtin = createLibrary({ files: [], builtin: [readTemplate({ id: 't', name: 'T', text: TODAY })] });
  const today = library();
  rematch(today, B);
  rematch(builtin, ofNoFile);
  rematch(today);
  await answer(1);
  expect(answered).toEqual([A.uri]);
  expect([isPresent(today, B), isPresent(builtin, ofNoFile), isPresent(today)]).toEqual([true, true, false]);
});

test('while the template is being edited, the older one stays', async () => {
  rematch(library());
  await answer(1);
  expect(rematch(library(`${TODAY}\nMore.\n`)).match?.template.document.text).toBe(OLD);
});

test('an edit that brings the template of that day back ends it', async () => {
  rematch(library());
  await answer(1);
  expect(isPresent(library(OLD))).toBe(true);
});

test('a document that follows none of today’s templates is judged by one of its day', async () => {
  repository.remove(PATH).commit();
  const none = createLibrary({ files: [], builtin: [] });
  expect(rematch(none).match).toBeUndefined();
  await answer(1);
  expect(rematch(none).match?.template.path).toBe(PATH);
});

test('a document that was closed is not called back', async () => {
  rematch(library());
  revisions.forget(A.uri);
  const other = { uri: 'file:///other', path: A.path };
  rematch(library(), other);
  await answer(1);
  await setTimeout();
  expect(answered).toEqual([other.uri]);
});

test('after another commit the answers are looked for again', async () => {
  const B = { uri: 'file:///b', path: 'rfcs/0002-b.md' };
  const today = library();
  rematch(today);
  rematch(today, B);
  await answer(1);
  repository.write(PATH, OLD).commit();
  repository.write(B.path, DOCUMENT.text).commit();
  repository.write(PATH, TODAY).commit();
  await revisions.refresh();
  await answer(2);
  expect(answered).toEqual([A.uri, B.uri]);
  expect(rematch(today, B).match?.template.document.text).toBe(OLD);
  await revisions.refresh();
  await setTimeout();
  expect(answered).toHaveLength(2);
});

test('a template as it was on a day, once that is known; nothing where it is as today', async () => {
  const today = library();
  const template = matchIn(today, DOCUMENT, A.path)?.template;
  const place = { root: repository.root, path: '', library: today };
  const on = (day: string) => template && revisions.on(A.uri, place, day, template);
  expect([on('2020-01-02'), on('2020-01-03'), on('2019-12-31')]).toEqual([undefined, undefined, undefined]);
  await answer(2);
  const then = on('2020-01-02');
  expect(then !== 'none' && then?.document.text).toBe(OLD);
  expect([on('2020-01-03'), on('2019-12-31')]).toEqual([undefined, 'none']);
  expect(on('2020-01-02')).toBe(then);
});
