import { findPlaceholdersInText } from '../../document/placeholders.ts';
import type { Recogniser } from '../clue.ts';
import type { PhrasePlace } from './phrasePlace.ts';

/** To a file of the same repository: one elsewhere is an example, or a stand-in. */
const ENTRY = /^[^:：[\]\n]{1,60}[:：][*_]{0,3}\s{1,3}\[[^\][]+\]\((?![a-z]+:)[^()\s]+\)[.。]?$/i;
/** A number that is to be replaced. */
const STUB = /0{3,}|X{3,}|N{3,}/;

/** A label, and a link to another document: the same in all proposals. */
export const labelledLink: Recogniser<PhrasePlace> = {
  id: 'labelled-link',
  weight: 7,
  find: ({ kind, source }) =>
    kind === 'item' && ENTRY.test(source) && !STUB.test(source) && findPlaceholdersInText(source).length === 0
      ? { start: 0, end: source.length }
      : undefined,
  examples: ['- **Project status**: [STATUS.md](../STATUS.md)', '- Glossar: [Begriffe](begriffe.md)'],
  counterExamples: [
    '- RFC PR: [org/repo#0000](pull/0000)',
    '- Source: [Example](https://example.org)',
    '- Related: [ADR-XXX](adr-xxx.md)',
    '- [Glossary](terms.md)',
    '- Plan: [the name of the plan]',
  ],
};
