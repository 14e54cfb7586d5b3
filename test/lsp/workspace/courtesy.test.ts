import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Courtesy } from '../../../server/src/lsp/workspace/courtesy.ts';

beforeEach(() =>
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'setImmediate', 'setInterval', 'clearInterval'] }),
);
afterEach(() => vi.useRealTimers());

test('goes on at once for a few milliseconds, then others get a turn', async () => {
  const courtesy = new Courtesy();
  const other = vi.fn();
  setImmediate(other);
  vi.advanceTimersByTime(0);
  await courtesy.pause();
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(5);
  setImmediate(other);
  other.mockClear();
  const paused = courtesy.pause();
  expect(other).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(0);
  await paused;
  expect(other).toHaveBeenCalledOnce();
});

test('waits while somebody types, but not for ever', async () => {
  const courtesy = new Courtesy();
  const isOver = vi.fn();
  await vi.advanceTimersByTimeAsync(5);
  courtesy.stepBack();
  void courtesy.pause().then(isOver);
  await vi.advanceTimersByTimeAsync(50);
  expect(isOver).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20);
  expect(isOver).toHaveBeenCalledOnce();

  await vi.advanceTimersByTimeAsync(5);
  const typing = setInterval(() => courtesy.stepBack(), 10);
  courtesy.stepBack();
  void courtesy.pause().then(isOver);
  await vi.advanceTimersByTimeAsync(200);
  expect(isOver).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(150);
  clearInterval(typing);
  expect(isOver).toHaveBeenCalledTimes(2);
});
