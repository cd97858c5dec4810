import type { Ref } from 'preact';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

export interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
  /** Somebody is about to type. */
  onFocus: () => void;
  /** Down was pressed: on to what stands below. */
  onDown: () => void;
  /** Escape was pressed with nothing in the field. */
  onEscape: () => void;
  field: Ref<HTMLInputElement>;
}

/** The search field: Escape empties it, a second one is handed on. */
export function SearchField({ query, onQuery, onFocus, onDown, onEscape, field }: SearchFieldProps) {
  const { text } = useTexts();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && query) onQuery('');
    else if (event.key === 'Escape') onEscape();
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="search"
        ref={field}
        value={query}
        placeholder={text('view_search')}
        aria-label={text('view_search')}
        autocomplete="off"
        spellcheck={false}
        onFocus={onFocus}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query && (
        <button type="button" class="icon-button" aria-label={text('view_search_empty')} onClick={() => onQuery('')}>
          <Icon name="x" />
        </button>
      )}
    </search>
  );
}
