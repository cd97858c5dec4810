import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SourceKey } from '../../engine/corpus.ts';
import type { SourceSwitch } from '../../engine/desk.ts';
import { corpusText } from '../corpus-text.ts';
import { Icon } from '../Icon.tsx';
import { useTexts } from '../texts.tsx';

export interface SourceSwitchesProps {
  sources: readonly SourceSwitch[];
  off: readonly SourceKey[];
  onSwitch: (source: SourceKey, on: boolean) => void;
}

/** A tick box for each source. The articles stand first; documents and statements of the record, which are many, under a fold. */
export function SourceSwitches({ sources, off, onSwitch }: SourceSwitchesProps) {
  const { text } = useTexts();
  const isOff = new Set(off);
  const on = sources.filter(({ key }) => !isOff.has(key)).length;
  const articles = sources.filter(({ role }) => role === 'article');
  const record = sources.filter(({ role }) => role === 'record');
  const boxes = (some: readonly SourceSwitch[]) => (
    <ul class="source-boxes">
      {some.map((source) => (
        <SourceBox key={source.key} source={source} on={!isOff.has(source.key)} onSwitch={(to) => onSwitch(source.key, to)} />
      ))}
    </ul>
  );
  return (
    <section class="desk-part" aria-labelledby="sources-title">
      <div class="list-head">
        <h2 id="sources-title">{text('panel_sources')}</h2>
        <p>{text('panel_sources_on', { on, all: sources.length })}</p>
      </div>
      {boxes(articles)}
      {record.length > 0 && (
        <RecordSources count={record.length} offCount={record.filter(({ key }) => isOff.has(key)).length}>
          {boxes(record)}
        </RecordSources>
      )}
    </section>
  );
}

function RecordSources({ count, offCount, children }: { count: number; offCount: number; children: ComponentChildren }) {
  const { text } = useTexts();
  const [open, setOpen] = useState(offCount > 0); // what is off is in sight
  return (
    <>
      <button type="button" class="fold-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{text('panel_sources_record', { count })}</span>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      </button>
      {open && children}
    </>
  );
}

function SourceBox({ source, on, onSwitch }: { source: SourceSwitch; on: boolean; onSwitch: (on: boolean) => void }) {
  const { text } = useTexts();
  const id = useId();
  const effect = text(source.framings > 0 ? 'panel_source_off' : 'panel_source_off_passages', {
    count: source.framings > 0 ? source.questions : source.passages,
  });
  return (
    <li>
      <label class="source-box">
        <input type="checkbox" checked={on} aria-describedby={on ? undefined : id} onChange={() => onSwitch(!on)} />
        <span class="topic-tick">
          <Icon name="check" />
        </span>
        <span>
          <bdi class="source-name" {...corpusText(source.language)}>
            {source.shortName}
          </bdi>
          {!on && (
            <span class="source-effect" id={id}>
              {effect}
            </span>
          )}
        </span>
      </label>
    </li>
  );
}
