import { expect, test } from 'vitest';
import { seenValue } from '../../../server/src/core/document/seenValue.ts';

test.each([
  ['![Accepted](https://img.example.org/a.svg)', 'Accepted'],
  ['![Status](https://img.example.org/badge/Status-In_Review-green.svg)', 'In Review'],
  ['![x](https://img.example.org/badge/accepted-green)', 'accepted'],
  ['![x](https://img.example.org/badge/status-pre--draft-red?style=flat)', 'pre-draft'],
  ['[![Accepted](https://img.example.org/badge/ADR-Accepted-green)](log.md)', 'Accepted'],
  [':white_check_mark: Accepted', 'Accepted'],
  ['Accepted :tada:', 'Accepted'],
  ['~~Proposed~~ Accepted', 'Accepted'],
  ['at 10:30:15', 'at 10:30:15'],
  ['from 10:am:11 on', 'from 10:am:11 on'],
  ['Überprüft:ja:ö', 'Überprüft:ja:ö'],
  ['[Accepted](log.md)', 'Accepted'],
])('%j reads %j', (value, seen) => expect(seenValue(value)).toBe(seen));
