/** What a page's wordings say of the questions that it touches. */
import type { FoundWording, PageWordings } from '../../checked.ts';
import type { Corpus } from '../../compile.ts';
import type { Pack, QuestionId, TermKey } from '../../corpus.ts';
import { type ExplainOptions, explainQuestion } from '../../explain.ts';

/**
 * The questions that a page touches, those whose wordings were found first, then those of its terms. `absent` says which framings of
 * the corpus don't occur, and no more: an article need not cover everything.
 */
export function describeWordings(
  corpus: Corpus,
  found: readonly FoundWording[],
  terms: readonly TermKey[],
  options: ExplainOptions = {},
): PageWordings {
  const touched = touchedQuestions(corpus, found, new Set(terms));
  const isPut = ({ sentences }: Touched) => sentences.length > 0;
  const inOrder = [...touched.filter(isPut), ...touched.filter((one) => one.isOwn && !isPut(one))];
  return { questions: inOrder.flatMap((one) => describeQuestion(corpus, one, options)) };
}

interface Touched {
  readonly pack: Pack;
  readonly id: QuestionId;
  /** It is the question of a term of the page. */
  readonly isOwn: boolean;
  readonly sentences: readonly FoundWording[];
}

/** All questions in the packs' order, with what was found of each. */
function touchedQuestions({ packs, terms }: Corpus, found: readonly FoundWording[], wanted: ReadonlySet<TermKey>): readonly Touched[] {
  const asked = terms.filter(({ key }) => wanted.has(key));
  return packs.flatMap((pack) => {
    const own = new Set(asked.filter((one) => one.pack === pack).map(({ term }) => term.question));
    const byQuestion = Map.groupBy(
      found.filter((one) => one.pack === pack.masthead.id),
      ({ question }) => question,
    );
    return pack.questions.map(({ id }) => ({ pack, id, isOwn: own.has(id), sentences: byQuestion.get(id) ?? [] }));
  });
}

/** Framings of sources that are switched off stand in neither list. */
function describeQuestion(corpus: Corpus, { pack, id, sentences }: Touched, options: ExplainOptions): PageWordings['questions'] {
  const { id: packId, language, asOf } = pack.masthead;
  const question = explainQuestion(corpus, packId, id, options);
  if (!question) return [];
  const byFraming = Map.groupBy(sentences, ({ framing }) => framing);
  const framings = question.framings.map((framing) => framing.id);
  return [
    {
      pack: packId,
      language,
      question,
      asOf,
      found: framings.flatMap((framing) => {
        const own = byFraming.get(framing);
        return own ? [{ framing, sentences: own }] : [];
      }),
      absent: framings.filter((framing) => !byFraming.has(framing)),
    },
  ];
}
