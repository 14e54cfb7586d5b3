import { expect, test } from 'vitest';
import { type Selection, select } from '../../../server/src/core/index.ts';
import { entry, library, note } from './proposals.ts';

const all = [
  note('notes/0001-rain.md', 'Rain'),
  entry(10, { title: 'Ten', status: 'Accepted', created: '2026-03-01' }),
  entry(2, { title: 'Two', status: 'Superseded by RFC-0010', author: 'Ada Lovelace, Grace Hopper' }),
  entry(3, { title: 'Three', status: 'Implemented', created: '2025-12-31' }),
  entry(4, { title: 'Four', created: 'soon' }),
  entry(2, { title: 'Also two', status: 'Accepted' }, 'rfcs/0002-a.md'),
];
const titles = (selection: Selection, entries = all) => select(library, entries, selection).map(({ title }) => title);

test('an order that does not hang on the order in which they were found', () => {
  const order = ['Rain', 'Also two', 'Two', 'Three', 'Four', 'Ten'];
  expect(titles({})).toEqual(order);
  expect(titles({}, [...all].reverse())).toEqual(order);
});

test.each<[Selection, readonly string[]]>([
  [{ status: ['accepted'] }, ['Also two', 'Ten']],
  [{ status: ['Superseded'] }, ['Two']],
  [{ status: ['closed', 'implemented'] }, ['Two', 'Three']],
  [{ status: ['no such'] }, []],
  [{ template: ['note'] }, ['Rain']],
  [{ template: ['rfcs/template.md'] }, ['Also two', 'Two', 'Three', 'Four', 'Ten']],
  [{ author: ['hopper'] }, ['Two']],
  [{ author: ['Lovelace Ada'] }, []],
  [{ author: ['love'] }, []],
  [{ since: '2026-03' }, ['Ten']],
  [{ since: '2026' }, ['Also two', 'Two', 'Ten']],
  [{ inForce: true }, ['Also two', 'Three', 'Ten']],
  [{ folder: 'notes' }, ['Rain']],
  [{ folder: 'note' }, []],
  [{ inForce: true, since: '2026', author: ['Ada'] }, ['Also two', 'Ten']],
])('%j', (selection, expected) => {
  expect(titles(selection)).toEqual(expected);
});

test('what something in force replaces is not in force, whoever of the two says so', () => {
  const inForce = (...said: readonly (readonly [status: string, more?: string])[]) =>
    titles(
      { inForce: true },
      said.map(([status, more], i) => entry(i + 1, { title: `${i + 1}`, status, ...(more !== undefined && { more }) })),
    );
  expect(inForce(['Accepted'], ['Accepted', 'Supersedes: RFC-0001'])).toEqual(['2']);
  expect(inForce(['Accepted', 'Superseded by: RFC-0002'], ['Accepted'])).toEqual(['2']);
  expect(inForce(['Accepted'], ['Implemented', 'Supersedes: [one](0001-x.md)'])).toEqual(['2']);
  // A draft, or one that was refused, replaces nothing yet.
  expect(inForce(['Accepted'], ['Draft', 'Supersedes: RFC-0001'])).toEqual(['1']);
  expect(inForce(['Accepted'], ['Rejected', 'Supersedes: RFC-0001'])).toEqual(['1']);
  // What took the place of it was replaced in turn: nobody has taken the first one up again.
  expect(
    inForce(['Accepted'], ['Superseded by RFC-0003', 'Supersedes: RFC-0001'], ['Accepted', 'Supersedes: RFC-0002']),
  ).toEqual(['3']);
  // In part only, or in a circle: both bind.
  expect(inForce(['Accepted'], ['Accepted', 'Supersedes: RFC-0001 (partly)'])).toEqual(['1', '2']);
  expect(inForce(['Accepted', 'Supersedes: RFC-0002'], ['Accepted', 'Supersedes: RFC-0001'])).toEqual(['1', '2']);
});
