import type { DeskRequest, PackSummary } from '../../common/messages.ts';
import type { SettingsChange } from '../../common/settings.ts';
import { BigButton } from '../../components/BigButton.tsx';
import { corpusText } from '../../components/corpus-text.ts';
import { SelectedCitation } from '../../components/EntryActions.tsx';
import { OpenEntry } from '../../components/tab/OpenEntry.tsx';
import { OpenQuestion } from '../../components/tab/OpenQuestion.tsx';
import { useEntry } from '../../components/tab/use-corpus.ts';
import type { Silencing } from '../../components/tab/use-silence.ts';
import { useTexts } from '../../components/texts.tsx';
import type { PackId, QuestionId, TermKey } from '../../engine/corpus.ts';
import type { PopupServices } from './popup-services.ts';

interface AskedEntryProps {
  services: PopupServices;
  asked: DeskRequest;
  packs: readonly PackSummary[];
  newestFirst: boolean;
  /** The site of a page that has a term. */
  hostOf: (term: TermKey) => string | undefined;
  change: (what: SettingsChange) => void;
  onSilence: (what: Silencing) => void;
  /** Back to what the popup has of its own. */
  onAll: () => void;
}

/** What a card asked of the desk, in a browser that opens no desk for a card: shown here, with the button that opens it there. */
export function AskedEntry({ asked, onAll, ...props }: AskedEntryProps) {
  const { text } = useTexts();
  const { services } = props;
  const { term, question, isCitation } = subjectOf(asked);
  return (
    <section class="asked">
      <div class="remedy">
        <BigButton label={text(`popup_asked_${services.browserKind}`)} onPress={() => void services.openDesk(asked)} />
      </div>
      {term && <AskedTerm {...props} term={term} isCitation={isCitation} />}
      {question && <AskedQuestion {...props} {...question} />}
      <p class="asked-all">
        <button type="button" class="text-button" onClick={onAll}>
          {text('popup_asked_all')}
        </button>
      </p>
    </section>
  );
}

type PartProps = Omit<AskedEntryProps, 'asked' | 'onAll'>;

function AskedTerm({ term, isCitation, hostOf, ...props }: PartProps & { term: TermKey; isCitation: boolean }) {
  const { text } = useTexts();
  const entry = useEntry(props.services, term);
  return (
    <>
      {entry.kind === 'ready' && (
        <h2 class="term-name" {...corpusText(entry.view.language)}>
          {entry.view.name}
        </h2>
      )}
      {entry.kind === 'ready' && isCitation && (
        <>
          <p class="small">{text('popup_asked_citation')}</p>
          <SelectedCitation citation={entry.view.plainCitation} />
        </>
      )}
      <OpenEntry {...props} term={term} host={hostOf(term)} />
    </>
  );
}

function AskedQuestion({ pack, id, packs, ...props }: PartProps & { pack: PackId; id: QuestionId }) {
  const known = packs.find((one) => one.id === pack);
  if (!known) return null;
  const found = { pack, id, language: known.language, asOf: known.asOf, title: '', titleSpans: [], letters: ['', ''] } as const;
  return <OpenQuestion {...props} found={found} />;
}

/** What is asked for, as the popup can show it. */
function subjectOf(asked: DeskRequest): {
  readonly term?: TermKey;
  readonly question?: { readonly pack: PackId; readonly id: QuestionId };
  readonly isCitation: boolean;
} {
  const isCitation = asked.kind === 'cite';
  if (asked.kind === 'term') return { term: asked.term, isCitation };
  if (asked.kind === 'question') return { question: asked, isCitation };
  if (asked.kind !== 'cite' || asked.subject.kind === 'passage') return { isCitation };
  const { kind, pack, id } = asked.subject;
  return kind === 'question' ? { question: { pack, id }, isCitation } : { term: `${pack}/${id}`, isCitation };
}
