import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { followTemplate, type Match, parseDocument, readTemplate } from '../../../server/src/core/index.ts';
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

function present(text = TODAY, path: string | undefined = PATH): Match {
  return followTemplate(DOCUMENT, readTemplate({ id: 't', name: 'T', text, ...(path && { path }) }), ['place']);
}

function rematch(match: Match, { uri, path } = A): Match {
  return revisions.rematch(uri, match, { root: repository.root, path });
}

const answer = (count: number) => eventually(() => expect(answered).toHaveLength(count));

test('first the present template, then that of the document’s day', async () => {
  const match = present();
  expect(rematch(match)).toBe(match);
  await answer(1);
  expect(answered).toEqual([A.uri]);
  const older = rematch(match);
  expect(older.template.document.text).toBe(OLD);
  expect(older.template.path).toBe(PATH);
  expect(older.evidence).toEqual(['place', expect.stringMatching(/^the template as of 2020-01-02 \([0-9a-f]{7}\)$/)]);
  expect(rematch(match).template).toBe(older.template);
});

test('no call back where the answer changes nothing', async () => {
  repository.write('rfcs/0002-b.md', DOCUMENT.text).commit();
  const B = { uri: 'file:///b', path: 'rfcs/0002-b.md' };
  const builtIn = { ...A, uri: 'file:///c' };
  const match = present();
  const ofNoFile = present(TODAY, '');
  rematch(match, B);
  rematch(ofNoFile, builtIn);
  rematch(match);
  await answer(1);
  expect(answered).toEqual([A.uri]);
  expect(rematch(match, B)).toBe(match);
  expect(rematch(ofNoFile, builtIn)).toBe(ofNoFile);
});

test('while the template is being edited, the older one stays', async () => {
  rematch(present());
  await answer(1);
  expect(rematch(present(`${TODAY}\nMore.\n`)).template.document.text).toBe(OLD);
});

test('an edit that brings the template of that day back ends it', async () => {
  rematch(present());
  await answer(1);
  rematch(present(OLD));
  await answer(2);
  expect(rematch(present(OLD)).evidence).toEqual(['place']);
});

test('a document that was closed is not called back', async () => {
  rematch(present());
  revisions.forget(A.uri);
  const other = { uri: 'file:///other', path: A.path };
  rematch(present(), other);
  await answer(1);
  await setTimeout();
  expect(answered).toEqual([other.uri]);
});

test('after another commit the answers are looked for again', async () => {
  const B = { uri: 'file:///b', path: 'rfcs/0002-b.md' };
  const match = present();
  rematch(match);
  rematch(match, B);
  await answer(1);
  repository.write(PATH, OLD).commit();
  repository.write(B.path, DOCUMENT.text).commit();
  repository.write(PATH, TODAY).commit();
  await revisions.refresh();
  await answer(2);
  expect(answered).toEqual([A.uri, B.uri]);
  expect(rematch(match, B).template.document.text).toBe(OLD);
  await revisions.refresh();
  await setTimeout();
  expect(answered).toHaveLength(2);
});
