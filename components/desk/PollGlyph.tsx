interface PollGlyphProps {
  /** The strip's first answer is filled, the others are hollow. */
  filled: boolean;
  /** A figure that nobody checked: a broken ring, with a point in it for the first answer. */
  unchecked: boolean;
  /** Points from end to end of a range, which is a bar; a dot without. */
  range?: number;
}

const SIZE = 8;

/** The sign of one figure, in the colour of the text around it. */
export function PollGlyph({ filled, unchecked, range }: PollGlyphProps) {
  const height = Math.max(range ?? SIZE, SIZE / 2);
  const box = { width: SIZE + 2, height: Math.max(height, SIZE) + 2 };
  const kind = `poll-glyph${filled ? ' is-filled' : ''}${unchecked ? ' is-unchecked' : ''}`;
  const style = { width: `calc(${box.width} * var(--u))`, height: `calc(${box.height} * var(--u))` };
  const middle = { x: box.width / 2, y: box.height / 2 };
  return (
    <svg class={kind} style={style} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true" focusable="false">
      {range !== undefined ? (
        <rect class="poll-shape" x="1.75" y={middle.y - height / 2 + 0.75} width={SIZE - 1.5} height={height - 1.5} />
      ) : (
        <>
          <circle class="poll-halo" cx={middle.x} cy={middle.y} r={SIZE / 2 + 1} />
          <circle class="poll-shape" cx={middle.x} cy={middle.y} r={SIZE / 2 - (unchecked ? 0.25 : 0.75)} />
        </>
      )}
      {unchecked && filled && <circle class="poll-point" cx={middle.x} cy={middle.y} r="1.75" />}
    </svg>
  );
}
