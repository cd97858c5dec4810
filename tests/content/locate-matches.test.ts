// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { collectText } from '../../entrypoints/content/collect-text.ts';
import { locateMatch, offsetInBlock } from '../../entrypoints/content/locate-matches.ts';

/** Ranges for some words of the first block, as `[the text of each]`. */
function locate(html: string, words: string): string[] {
  document.body.innerHTML = html;
  const [block] = collectText(document).blocks;
  const start = block!.text.indexOf(words);
  return locateMatch(block!, start, start + words.length).map(String);
}

describe('locateMatch', () => {
  it.each([
    ['in one text node', '<p>At the Bucharest summit of 2008</p>', 'Bucharest summit', ['Bucharest summit']],
    ['at the beginning and the end', '<p>  Bucharest summit  </p>', 'Bucharest summit', ['Bucharest summit']],
    ['after folded white space', '<p>\n  At \n the\t\tBucharest  \n summit</p>', 'Bucharest summit', ['Bucharest  \n summit']],
    ['across inline elements', '<p>At the <b>Bucharest</b> <i>sum</i>mit.</p>', 'Bucharest summit', ['Bucharest summit']],
    [
      'across elements that both bring white space',
      '<p>At the <b>Bucharest </b> <i> sum</i>mit.</p>',
      'Bucharest summit',
      ['Bucharest   summit'],
    ],
    ['across a line break', '<p>Bucharest<br>summit</p>', 'Bucharest summit', ['Bucharestsummit']],
    ['around a comment and a script', '<p>Bucharest<!-- x --><script>y</script> summit</p>', 'Bucharest summit', ['Bucharest', ' summit']],
    ['around something unread', '<p>Bucharest <code>x</code> summit</p>', 'Bucharest summit', ['Bucharest ', 'summit']],
    ['a single letter', '<p>a b c</p>', 'b', ['b']],
  ])('finds words %s', (_title, html, words, expected) => {
    expect(locate(html, words)).toEqual(expected);
  });

  it('finds words across the edge of a shadow root, a range for each side', () => {
    document.body.innerHTML = '<p>At the <x-b>Bucharest</x-b></p>';
    document.querySelector('x-b')!.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot> summit';
    const [block] = collectText(document).blocks;
    expect(block!.text).toBe('At the Bucharest summit');
    expect(locateMatch(block!, 7, 23).map(String)).toEqual(['Bucharest', ' summit']);
  });

  it('finds nothing once the text has changed or is gone', () => {
    document.body.innerHTML = '<p>the Bucharest summit</p><p>the Istanbul draft</p>';
    const [first, second] = collectText(document).blocks;
    first!.pieces[0]!.node.data = 'XX the Bucharest summit';
    second!.element.remove();
    expect(locateMatch(first!, 4, 20)).toEqual([]);
    expect(locateMatch(second!, 4, 18)).toEqual([]);
  });
});

describe('offsetInBlock', () => {
  it('is the inverse of finding', () => {
    document.body.innerHTML = '<p>\n  At \n the <b> Bucharest</b>  \n summit</p>';
    const [block] = collectText(document).blocks;
    for (const words of ['At', 'the', 'Bucharest', 'summit']) {
      const start = block!.text.indexOf(words);
      const [range] = locateMatch(block!, start, start + words.length);
      expect(offsetInBlock(block!, range!.startContainer, range!.startOffset)).toBe(start);
    }
    expect(offsetInBlock(block!, document.body, 0)).toBeUndefined();
  });
});
