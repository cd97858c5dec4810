import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { compileCorpus } from '../../engine/compile.ts';
import { explainTerm } from '../../engine/explain.ts';

const { packs, files } = readBundledPacks();
const corpus = compileCorpus(packs);

describe('the bundled packs', () => {
  it('are valid', () => {
    expect(packs.length).toBeGreaterThan(0);
    expect(files.every((file) => file.endsWith('.json'))).toBe(true);
  });

  it.each(corpus.terms.map(({ key }) => key))('%s can be explained: name, record and citation', (key) => {
    const view = explainTerm(corpus, key)!;
    expect(view.record.length + view.passages.length).toBeGreaterThan(0);
    expect(view.plainCitation).toContain(view.name);
    for (const framing of view.question?.framings ?? []) expect(view.plainCitation).toContain(framing.statement);
  });

  it('show no contested question with a single reading', () => {
    const single = packs.flatMap(({ questions }) => questions.filter(({ framings, oneView }) => framings.length < 2 && !oneView));
    expect(single).toEqual([]);
  });
});
