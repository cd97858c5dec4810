import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packSchema } from '../../cli/pack-schema.ts';

it('the published JSON Schema is what the validator gives', () => {
  // After a change: npm run -s pack -- schema > data/pack.schema.json && npm run fix
  expect(JSON.parse(readFileSync('data/pack.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(packSchema())));
});

it('the published JSON Schema has the limits in its own words', () => {
  const { definitions } = JSON.parse(readFileSync('data/pack.schema.json', 'utf8'));
  const framing = definitions.questions.items.properties.framings.items;
  expect(framing.properties.voiceShort.maxLength).toBe(30);
  const label = new RegExp(framing.properties.label.pattern, 'u');
  expect(['one', 'one two', 'one – two', 'a b c d e f', 'a b c d e f g'].map((text) => label.test(text))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(framing.additionalProperties).toBe(false);
  expect(definitions.notices.items.properties.kind.enum).toEqual(['differs', 'quotation', 'stronger', 'figure', 'later']);
});
