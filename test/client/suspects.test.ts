import { beforeEach, expect, test } from 'vitest';
import { Suspects } from '../../client/src/restarts/suspects.ts';

let now: number;
let suspects: Suspects;

beforeEach(() => {
  now = 0;
  suspects = new Suspects(() => now);
});

test('a document that the server dies of twice is set aside, and told once', () => {
  suspects.sent('b');
  suspects.sent('a');
  expect(suspects.died()).toBeUndefined();
  expect(['a', 'b'].map((uri) => suspects.isSuspected(uri))).toEqual([true, false]);
  suspects.sent('b');
  suspects.sent('a');
  expect(suspects.died()).toBe('a');
  expect(['a', 'b'].map((uri) => suspects.isAside(uri))).toEqual([true, false]);
  suspects.sent('b');
  expect(suspects.died()).toBeUndefined();
  expect(suspects.isAside('a')).toBe(true);
});

test('the one that was sent last is not the one, where the server dies before it has that again', () => {
  suspects.sent('a');
  suspects.sent('b');
  suspects.died();
  // What is suspected comes last, and does not come to it.
  suspects.sent('a');
  expect(suspects.died()).toBeUndefined();
  expect(['a', 'b'].map((uri) => suspects.isSuspected(uri))).toEqual([true, false]);
  suspects.sent('b');
  suspects.sent('a');
  expect(suspects.died()).toBe('a');
});

test('a server that lived with it for a minute did not die of it', () => {
  for (let i = 0; i < 5; i++) {
    suspects.sent('a');
    now += 60_001;
    expect(suspects.died()).toBeUndefined();
  }
  expect(suspects.isSuspected('a')).toBe(false);
});

test('a server that dies of nothing sets nothing aside', () => {
  suspects.sent('a');
  suspects.died();
  expect(suspects.died()).toBeUndefined();
  expect(suspects.isAside('a')).toBe(false);
});

test('another chance begins anew', () => {
  const die = () => {
    suspects.sent('a');
    return suspects.died();
  };
  expect([die(), die()]).toEqual([undefined, 'a']);
  suspects.forgive('a');
  expect(suspects.isAside('a')).toBe(false);
  expect([die(), die()]).toEqual([undefined, 'a']);
});
