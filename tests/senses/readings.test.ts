import { describe, expect, it } from 'vitest';
import { annotate } from '../../cli/annotation.ts';
import { readText } from '../../cli/documents.ts';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { compileCorpus } from '../../engine/compile.ts';

const corpus = compileCorpus(readBundledPacks().packs);

/** What is marked in a text, as `term: words`. */
const marks = (text: string) => annotate(corpus, readText({ id: 1, text }), { texts: false }).marks.map((m) => `${m.term}: ${m.surface}`);

describe('Article 5 in its readings', () => {
  it.each(['guarantee', 'protection', 'commitment', 'pledge', 'cover'])('takes an Article 5-like %s for the guarantee it is', (noun) => {
    for (const manner of ['like', 'style', 'type']) {
      const surface = `Article 5-${manner} ${noun}`;
      expect(marks(`Washington would give Kyiv an ${surface} for fifteen years.`)).toEqual([`article-5-like-guarantees: ${surface}`]);
    }
  });

  it.each([
    ['Kyiv would get NATO-style guarantees.', ['article-5-like-guarantees: NATO-style guarantees']],
    ['Ukraine wants something Article 5-style, and NATO hesitates.', []],
    ['Article 5 of the Istanbul draft let each guarantor decide.', ['istanbul-draft: Article 5 of the Istanbul draft']],
    ['Under Article 5 of Ukraine’s constitution the people hold power.', []],
    ['Article 5 of the GDPR binds the Ukrainian registry.', []],
    ['The court found that Russia had violated Article 5 of the European Convention on Human Rights.', []],
    ['Article 5 of the company’s articles of association names the Russian owner.', []],
    ['States may call a convention under Article V of the US Constitution, Trump said.', []],
    ['Would Trump honour Article 5?', ['article-5: Article 5']],
  ])('reads %j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('plans and coalitions of the same name', () => {
  it.each([
    ['Hamas has rejected the 20-point plan.', []],
    ['Zelensky showed the 20-point plan to reporters.', ['20-point-plan: 20-point plan']],
    ['Unlike the one for Gaza, the 20-point plan for Ukraine leaves land open.', ['20-point-plan: 20-point plan']],
    ['The coalition of the willing invaded Iraq in 2003.', []],
    ['A coalition of the willing guards the Strait of Hormuz, Macron said.', []],
    ['Macron and Starmer will chair the coalition of the willing.', ['coalition-of-the-willing: coalition of the willing']],
  ])('reads %j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});
