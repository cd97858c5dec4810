// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { collectText } from '../../entrypoints/content/collect-text.ts';
import { createBlockFollower } from '../../entrypoints/content/follow-blocks.ts';

describe('createBlockFollower', () => {
  const read = (follower: ReturnType<typeof createBlockFollower>) =>
    follower.follow(collectText(document).blocks).map(({ id, text }) => `${id} ${text}`);

  it('keeps numbers when blocks come, change and go', () => {
    document.body.innerHTML = '<p>one</p><p>two</p><p>three</p>';
    const follower = createBlockFollower();
    expect(read(follower)).toEqual(['0 one', '1 two', '2 three']);
    document.querySelector('p')!.insertAdjacentHTML('beforebegin', '<p>zero</p>');
    document.querySelectorAll('p')[2]!.firstChild!.textContent = 'two and more';
    document.querySelectorAll('p')[3]!.remove();
    expect(read(follower)).toEqual(['3 zero', '0 one', '1 two and more']);
  });

  it('knows a block again when its nodes are made anew', () => {
    document.body.innerHTML = '<p>one</p><p>same</p><p>same</p>';
    const follower = createBlockFollower();
    read(follower);
    document.body.innerHTML = '<p>new</p><p>one</p><p>same</p><p>same</p>';
    expect(read(follower)).toEqual(['3 new', '0 one', '1 same', '2 same']);
  });

  it('forgets a page', () => {
    document.body.innerHTML = '<p>one</p>';
    const follower = createBlockFollower();
    read(follower);
    follower.forget();
    document.body.innerHTML = '<p>other</p><p>one</p>';
    expect(read(follower)).toEqual(['0 other', '1 one']);
  });
});
