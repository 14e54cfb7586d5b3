import { expect, test } from 'vitest';
import {
  checkProposal,
  followTemplate,
  ownKindOf,
  parseDocument,
  readTemplate,
} from '../../../server/src/core/index.ts';

const template = readTemplate({
  id: 'cip',
  name: 'CIP',
  text: `---
cip: <number>
title: <title>
status: Draft
type: Standards Track | Meta
created: YYYY-MM-DD
---

## Abstract

Short.

## Specification

Exact.

## Security

What can go wrong?
`,
});
const match = (head: string, body: string) => followTemplate(parseDocument(`---\n${head}\n---\n\n${body}`), template);

test.each([
  ['cip: 42\nstatus: Moved', 'This text is elsewhere.'],
  ['cip: 42\nstatus: Verschoben', ''],
  ['cip: 42\nstatus: Final', 'See https://example.org/cip-42.md'],
  ['cip: 42\nstatus: Final', '# Letters\n\nSuperseded by [CIP-43](cip-43.md).'],
  ['cip: 42\nstatus: Final', 'Now part of CIP-43.'],
])('a stub: %j %j', (head, body) => {
  expect(ownKindOf(match(head, body))).toBe('stub');
  expect(checkProposal(match(head, body))).toEqual([]);
});

test.each([
  ['nothing written yet', 'cip: 42\nstatus: Draft', ''],
  ['no pointer', 'cip: 42\nstatus: Draft', 'Letters are to be sealed.'],
  [
    'more than a stub says',
    'cip: 42\nstatus: Final',
    `See https://example.org. ${'Letters are sealed with wax. '.repeat(20)}`,
  ],
  ['a heading', 'cip: 42\nstatus: Moved', '## Abstract\n\nSee https://example.org.'],
])('no stub: %s', (_, head, body) => {
  expect(ownKindOf(match(head, body))).toBeUndefined();
});

test.each([
  ['cip: 1\ntitle: Purpose and Guidelines\nstatus: Living\ntype: Meta', '## What is a CIP\n\nA document.'],
  ['cip: 9\ntitle: Editor Handbook\nstatus: Living\ntype: Meta', '## Editors\n\nThey read.'],
  ['cip: 1\ntitle: How we decide\nstatus: Living', '## Who decides\n\nWe.'],
  ['cip: 0\ntitle: Ablauf und Regeln\nstatus: Draft', '## Was ist ein CIP\n\nEin Text.'],
])('the document that explains the process: %j', (head, body) => {
  expect(ownKindOf(match(head, body))).toBe('process');
  expect(checkProposal(match(head, body))).toEqual([]);
});

test.each([
  ['a meta proposal', 'cip: 9\ntitle: Fork of May\nstatus: Final\ntype: Meta', '## Abstract\n\nA fork.'],
  ['the first one', 'cip: 1\ntitle: Sealed letters\nstatus: Final', '## Abstract\n\nWax.'],
  [
    'one with a word of it, and with the sections',
    'cip: 1\ntitle: A process for mails\nstatus: Final',
    '## Abstract\n\nMails.\n\n## Specification\n\nQueue.',
  ],
])('an ordinary proposal: %s', (_, head, body) => {
  expect(ownKindOf(match(head, body))).toBeUndefined();
  expect(checkProposal(match(head, body)).map(({ rule }) => rule)).toContain('section-missing');
});

test('what stands there and is wrong is told all the same', () => {
  const problems = checkProposal(match('cip: 42\nstatus: Moved\ncreated: 2026-02-30', ''));
  expect(problems.map(({ rule }) => rule)).toEqual(['field-date-invalid']);
});
