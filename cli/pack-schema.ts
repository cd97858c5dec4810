/** The JSON Schema of a pack's files, made from the validator's own shapes. */
import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { fileOf } from '../engine/pack/files.ts';
import { OPTIONAL_PARTS, PACK_PARTS, PACK_SHAPES, type PackPart } from '../engine/pack/shapes.ts';

/** Checks that JSON Schema has no word for carry theirs; a field that nobody knows is no field. */
const CONVERSION: ConversionConfig = {
  errorMode: 'ignore',
  overrideAction: ({ valibotAction, jsonSchema }) =>
    'jsonSchema' in valibotAction ? { ...jsonSchema, ...(valibotAction.jsonSchema as JsonSchema) } : jsonSchema,
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    valibotSchema.type === 'object_with_rest' ? { ...jsonSchema, additionalProperties: false } : jsonSchema,
};

const SCHEMA_KEY: JsonSchema = { type: 'string' };

/** One schema for each file of a pack, and for a pack in one file. */
export function packSchema(): JsonSchema {
  const definitions = Object.fromEntries(PACK_PARTS.map((part) => [part, shapeOf(part)]));
  const { properties, ...masthead } = definitions.masthead ?? {};
  const files = new Set(PACK_PARTS.filter((part) => part !== 'masthead').map(fileOf));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A file of a Crosslight pack, or a pack in one file',
    anyOf: [
      { title: fileOf('masthead'), ...masthead, properties: { $schema: SCHEMA_KEY, ...properties } },
      ...[...files].map((file) =>
        objectOf(
          file,
          PACK_PARTS.filter((part) => fileOf(part) === file),
        ),
      ),
      objectOf('a pack in one file', PACK_PARTS),
    ],
    definitions,
  };
}

function shapeOf(part: PackPart): JsonSchema {
  const { $schema: _dialect, ...shape } = toJsonSchema(PACK_SHAPES[part], CONVERSION);
  return shape;
}

function objectOf(title: string, parts: readonly PackPart[]): JsonSchema {
  const key = (part: PackPart) => (part === 'masthead' ? 'pack' : part);
  const properties = Object.fromEntries(parts.map((part) => [key(part), { $ref: `#/definitions/${part}` }]));
  const required = parts.filter((part) => !(part in OPTIONAL_PARTS)).map(key);
  const asked = required.length > 0 ? { required } : {};
  return { title, type: 'object', properties: { $schema: SCHEMA_KEY, ...properties }, ...asked, additionalProperties: false };
}
