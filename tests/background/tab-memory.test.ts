import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createQueue } from '../../entrypoints/background/one-by-one.ts';
import { forgetTab, hiddenIn, setHidden } from '../../entrypoints/background/tab-memory.ts';

describe('what is remembered of a tab', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is nothing at first', async () => {
    expect(await hiddenIn(1)).toEqual([]);
  });

  it('is each hidden term once, in the order of hiding, in its own tab only', async () => {
    await setHidden(1, 'pack/a', true);
    await setHidden(1, 'pack/b', true);
    await setHidden(1, 'pack/a', true);
    expect(await hiddenIn(1)).toEqual(['pack/b', 'pack/a']);
    expect(await hiddenIn(2)).toEqual([]);
  });

  it('ends for a term that is brought back, and for all of them when the tab closes', async () => {
    await setHidden(1, 'pack/a', true);
    await setHidden(1, 'pack/b', true);
    await setHidden(1, 'pack/a', false);
    expect(await hiddenIn(1)).toEqual(['pack/b']);
    await forgetTab(1);
    expect(await hiddenIn(1)).toEqual([]);
  });

  it('never reaches the disk', async () => {
    await setHidden(1, 'pack/a', true);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});

describe('createQueue', () => {
  it('runs one task after the other, so that no change is lost', async () => {
    const run = createQueue();
    await Promise.all(['a', 'b', 'c'].map((name) => run(() => setHidden(1, `pack/${name}`, true))));
    expect(await hiddenIn(1)).toEqual(['pack/a', 'pack/b', 'pack/c']);
  });

  it('goes on after a task that failed, and tells its asker', async () => {
    const run = createQueue();
    await expect(run(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await run(async () => 'next')).toBe('next');
  });
});
