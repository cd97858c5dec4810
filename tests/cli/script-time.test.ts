import { describe, expect, it } from 'vitest';
import { scriptTimeMs } from '../../cli/script-time.ts';

const node = (id: number, url: string, children: number[] = []) => ({ id, callFrame: { url }, children });

describe('scriptTimeMs', () => {
  const nodes = [
    node(1, '', [2, 4]),
    node(2, 'chrome-extension://us/content.js', [3]),
    node(3, ''), // the browser's own code, called by ours
    node(4, 'https://page.example/a.js', [5]),
    node(5, ''),
  ];

  it('adds the time of our functions and of what they call, and nothing of the page', () => {
    const profile = { nodes, samples: [1, 2, 3, 4, 5, 1], timeDeltas: [0, 100, 200, 400, 800, 900] };
    expect(scriptTimeMs(profile, 'chrome-extension://us/')).toBe(0.6);
  });

  it('counts a gap in which the machine did something else as one millisecond', () => {
    const profile = { nodes, samples: [2, 1], timeDeltas: [0, 50_000] };
    expect(scriptTimeMs(profile, 'chrome-extension://us/')).toBe(1);
  });

  it('is nothing where we never ran', () => {
    expect(scriptTimeMs({ nodes, samples: [1, 4], timeDeltas: [0, 500] }, 'chrome-extension://us/')).toBe(0);
    expect(scriptTimeMs({ nodes: [] }, 'chrome-extension://us/')).toBe(0);
  });
});
