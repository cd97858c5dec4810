import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TopicKey } from '../engine/corpus.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';
import type { TopicCount } from './topic-effect.ts';
import { effectWords } from './topic-effect.ts';

export interface TopicLine extends TopicCount {
  readonly key: TopicKey;
  readonly name: string;
}

export interface TopicFiltersProps {
  topics: readonly TopicLine[];
  onSwitch: (topic: TopicKey, on: boolean) => void;
}

/** A tick box for each topic with its marks on this page now; the head says what pressing would do, and undoes what it did. */
export function TopicFilters({ topics, onSwitch }: TopicFiltersProps) {
  const { text } = useTexts();
  const [pointed, setPointed] = useState<TopicKey>();
  const [pressed, setPressed] = useState<TopicLine>();
  const preview = topics.find(({ key }) => key === pointed);
  const press = (topic: TopicLine) => {
    onSwitch(topic.key, !topic.isOn);
    setPressed({ ...topic, isOn: !topic.isOn });
    setPointed(undefined); // what was done is said where the preview stood
  };
  const undo = (topic: TopicLine) => {
    onSwitch(topic.key, !topic.isOn);
    setPressed(undefined);
  };
  return (
    <section class="topics" aria-labelledby="topics-title">
      <div class="list-head">
        <h2 id="topics-title">{text('view_topics')}</h2>
        <TopicsSaid preview={preview} pressed={pressed} onUndo={undo} />
      </div>
      <ul class="topic-boxes">
        {topics.map((topic) => (
          <TopicBox
            key={topic.key}
            topic={topic}
            onPress={() => press(topic)}
            onPoint={(isPointed) => setPointed(isPointed ? topic.key : undefined)}
          />
        ))}
      </ul>
    </section>
  );
}

interface TopicBoxProps {
  topic: TopicLine;
  onPress: () => void;
  onPoint: (isPointed: boolean) => void;
}

function TopicBox({ topic, onPress, onPoint }: TopicBoxProps) {
  const texts = useTexts();
  const effect = effectWords(topic, texts);
  return (
    <li>
      <label class="topic-box" onPointerEnter={() => onPoint(true)} onPointerLeave={() => onPoint(false)}>
        <input
          type="checkbox"
          checked={topic.isOn}
          aria-description={effect && switchedWords(topic, effect, texts.text)}
          onChange={onPress}
          onFocus={() => onPoint(true)}
          onBlur={() => onPoint(false)}
        />
        <span class="topic-tick">
          <Icon name="check" />
        </span>
        <span class="topic-name">
          <bdi>{topic.name}</bdi>
          <span class="only-heard">, </span>
        </span>
        <span class="topic-count">
          {topic.own}
          <span class="only-heard"> {texts.text('view_topic_marks', { count: topic.own })}</span>
        </span>
      </label>
    </li>
  );
}

interface TopicsSaidProps {
  preview: TopicLine | undefined;
  pressed: TopicLine | undefined;
  onUndo: (topic: TopicLine) => void;
}

/** The head's right end. Undo stays in reach of the Tab key while a preview stands in its place. */
function TopicsSaid({ preview, pressed, onUndo }: TopicsSaidProps) {
  const texts = useTexts();
  const { text } = texts;
  const effect = preview && effectWords(preview, texts);
  const done = pressed && text(pressed.isOn ? 'view_topic_is_on' : 'view_topic_is_off', { topic: pressed.name });
  return (
    <div class="topics-said">
      {preview && effect && (
        <span aria-hidden="true">
          <Fitting long={switchedWords(preview, effect, text)} short={effect} />
        </span>
      )}
      {!effect && !done && <span>{text('view_marks_now')}</span>}
      <span class={effect ? 'only-heard' : undefined}>
        <span role="status">{done}</span>{' '}
        {pressed && (
          <button type="button" class="text-button" onClick={() => onUndo(pressed)}>
            {text('view_undo')}
          </button>
        )}
      </span>
    </div>
  );
}

function switchedWords(topic: TopicLine, effect: string, text: ReturnType<typeof useTexts>['text']): string {
  return text(topic.isOn ? 'view_effect_off' : 'view_effect_on', { topic: topic.name, effect });
}

/** The long words where they fit in one line, else the short ones: the boxes below must not move under the pointer. */
function Fitting({ long, short }: { long: string; short: string }) {
  const line = useRef<HTMLSpanElement>(null);
  const [tooLong, setTooLong] = useState<string>();
  useLayoutEffect(() => {
    const box = line.current;
    if (box && tooLong !== long && box.scrollWidth > box.clientWidth) setTooLong(long);
  });
  return (
    <span class="fitting" ref={line}>
      {tooLong === long ? short : long}
    </span>
  );
}
