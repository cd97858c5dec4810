import type { NoteOrder } from '../../engine/desk.ts';
import { Icon } from '../Icon.tsx';
import { useTexts } from '../texts.tsx';

interface NoteToolsProps {
  query: string;
  order: NoteOrder;
  onQuery: (query: string) => void;
  onOrder: (order: NoteOrder) => void;
  /** To the export, which stands below all notes; absent while there is nothing to export. */
  onExport?: () => void;
}

const ORDERS: readonly NoteOrder[] = ['date', 'page'];

/** Search in what was kept, and its order. Escape empties the field. */
export function NoteTools({ query, order, onQuery, onOrder, onExport }: NoteToolsProps) {
  const { text } = useTexts();
  return (
    <>
      <search class="search note-search">
        <Icon name="search" />
        <input
          type="search"
          value={query}
          placeholder={text('notes_search')}
          aria-label={text('notes_search')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            onQuery('');
          }}
        />
        {query && (
          <button type="button" class="icon-button" aria-label={text('view_search_empty')} onClick={() => onQuery('')}>
            <Icon name="x" />
          </button>
        )}
      </search>
      <div class="note-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: two buttons that state an order are no form */}
        <div class="note-orders" role="group" aria-label={text('notes_order')}>
          {ORDERS.map((one) => (
            <button key={one} type="button" class="text-button" aria-pressed={order === one} onClick={() => onOrder(one)}>
              {text(`notes_order_${one}`)}
            </button>
          ))}
        </div>
        {onExport && (
          <button type="button" class="text-button" onClick={onExport}>
            {text('notes_export')}
          </button>
        )}
      </div>
    </>
  );
}
