import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../engine/tokenise.ts';

const words = (text: string) => tokenise(text).flatMap(({ isWord, folded }) => (isWord ? [folded] : []));
const withBreaks = (text: string) => tokenise(text).map(({ folded }) => folded);
const sentences = (text: string) => {
  const found: string[][] = [];
  for (const { isWord, folded, sentence } of tokenise(text)) if (isWord) found[sentence] = [...(found[sentence] ?? []), folded];
  return found.map((list) => list.join(' '));
};

describe('words', () => {
  it.each([
    ['28-point plan', ['28', 'point', 'plan']],
    ['28‑point plan', ['28', 'point', 'plan']],
    ['28–point plan', ['28', 'point', 'plan']],
    ['Zelenskyy’s plan', ['zelenskyy', 'plan']],
    ["ZELENSKYY'S PLAN", ['zelenskyy', 'plan']],
    ['the allies’ plan', ['the', 'allies', 'plan']],
    ['l’article 5', ['l', 'article', '5']],
    ['treaty\u00a0of\u2009Lunde', ['treaty', 'of', 'lunde']],
    ['har\u00adbour tre\u200baty', ['harbour', 'treaty']],
    ['Bükreş Zirvesi', ['bukres', 'zirvesi']],
    ['İstanbul ISTANBUL ıstanbul', ['istanbul', 'istanbul', 'istanbul']],
    ['cafe\u0301 café', ['cafe', 'cafe']],
    ['Łódź Ørsted Straße', ['lodz', 'orsted', 'strasse']],
    ['ＮＡＴＯ ﬁnal', ['nato', 'final']],
    ['the U.S. plan', ['the', 'us', 'plan']],
    ['3.5 per cent of 1,000', ['3.5', 'per', 'cent', 'of', '1,000']],
    ['з’їзд з\u02bcїзд', ["з'їзд", "з'їзд"]],
    ['мій мии їх іх', ['мій', 'мии', 'їх', 'іх']],
    ['з‘їзд з`їзд', ["з'їзд", "з'їзд"]],
    ['ёлка Ёлка', ['елка', 'елка']],
    ['Ки́їв догово́рённость', ['київ', 'договоренность']],
    ['KIRIM’IN İLHAKI', ['kirim', 'in', 'ilhaki']],
    ['Ankara’da, 5’inci maddeye', ['ankara', 'da', '5', 'inci', 'maddeye']],
    ['București Bucureşti ședința şedinţa', ['bucuresti', 'bucuresti', 'sedinta', 'sedinta']],
    ['d’Istanbul D‘ISTANBUL dell’articolo 5', ['d', 'istanbul', 'd', 'istanbul', 'dell', 'articolo', '5']],
    ['STRASSE Straße STRAẞE', ['strasse', 'strasse', 'strasse']],
    ['28-пунктний, 5-ї', ['28', 'пунктний', '5', 'ї']],
    ['北約', ['北', '約']],
    ['', []],
    [' — “…” ', []],
  ])('reads %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('tells letters of other scripts apart that differ by a mark', () => {
    expect(words('й')).not.toEqual(words('и'));
    expect(words('ї')).not.toEqual(words('і'));
  });

  it('leaves the possessive outside the word', () => {
    const [token] = tokenise('Crete’s harbour');
    expect('Crete’s harbour'.slice(token!.start, token!.end)).toBe('Crete');
  });
});

describe('breaks', () => {
  it.each([
    ['in Lunde, summit leaders', ['in', 'lunde', ',', 'summit', 'leaders']],
    ['left Lunde – summit leaders', ['left', 'lunde', '–', 'summit', 'leaders']],
    ['left Lunde—summit leaders', ['left', 'lunde', '–', 'summit', 'leaders']],
    ['Рада Лунде — Мол', ['рада', 'лунде', '–', 'мол']],
    ['Рада Лунде - Мол', ['рада', 'лунде', '–', 'мол']],
    ['left Lunde. Summit leaders', ['left', 'lunde', '.', 'summit', 'leaders']],
    ['the mole (Great)', ['the', 'mole', '(', 'great']],
  ])('part the words of %j', (text, expected) => {
    expect(withBreaks(text)).toEqual(expected);
  });

  it.each([
    'the “Great” Mole',
    'the Great-Mole',
    'the Great\nMole',
    'Art. 5',
    'Lunde’s summit',
    'No. 5',
    'ст.5',
    'ст.\u00a05',
    '5. Madde',
    'рада «Лунде–Мол»',
    '« Grand\u00a0Môle\u00a0»',
    '„der große Mol“',
  ])('do not stand in %j', (text) => {
    expect(tokenise(text).every(({ isWord }) => isWord)).toBe(true);
  });
});

describe('sentences', () => {
  it.each([
    ['It came. It went.', ['it came', 'it went']],
    ['“It came.” He went.', ['it came', 'he went']],
    ['Really? Yes! So…', ['really', 'yes', 'so']],
    ['北約。條約', ['北 約', '條 約']],
  ])('end in %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    'See Art. 5 of the text',
    'The U.S. Congress voted',
    'No. 5 is alive',
    'Gen. Smith and J. R. Jones spoke',
    'It rose by 3.5 per cent',
    'On Jan. 22 it ended',
    'am 5. März in Lunde',
    'ст. 5 договору',
    'Antlaşmanın 5. Maddesi uyarınca',
    'Zum 75. Jahrestag in Lunde',
    'у 2008 р. Лунде погодився',
    'example.org is down',
    'He said “stop!” and left',
  ])('do not end in %j', (text) => {
    expect(sentences(text)).toHaveLength(1);
  });

  it('are cut where no end is to be seen', () => {
    expect(sentences('word '.repeat(1000)).length).toBeGreaterThan(5);
  });
});

describe('tokenise', () => {
  it('gives offsets that lead back to the text, in order, for any text', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const ends = tokenise(text).flatMap(({ start, end }) => [start, end]);
        const order = [0, ...ends];
        return (
          order.at(-1)! <= text.length &&
          order.every((offset, i) => i === 0 || (i % 2 === 0 ? offset > order[i - 1]! : offset >= order[i - 1]!))
        );
      }),
    );
  });

  it('reads a word in the same way wherever it stands', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-ÿ]{1,12}$/), fc.stringMatching(/^[ ,;:]{1,3}$/), (word, gap) => {
        expect(words(`x${gap}${word}${gap}x`)).toEqual(['x', ...words(word), 'x']);
      }),
    );
  });
});
