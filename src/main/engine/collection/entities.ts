/** The tables whose rows change by recorded operations, with the columns of their primary keys. */
export const entityKeys = {
  preset: ['id'],
  deck: ['id'],
  notetype: ['id'],
  notetype_field: ['notetype_id', 'ord'],
  notetype_template: ['notetype_id', 'ord'],
  source: ['id'],
  source_version: ['id'],
  fact: ['id'],
  fact_span: ['fact_id', 'source_version_id', 'seq'],
  note: ['id'],
  card: ['id'],
  card_group: ['key', 'card_id'],
  exam: ['id'],
  exam_section: ['id'],
  media: ['id'],
} as const satisfies Record<string, readonly string[]>;

export type Entity = keyof typeof entityKeys;

/** What a column may hold. JSON columns hold JSON text. */
export type Value = string | number | null;
/** A row, or some of its columns, by column name. */
export type Row = Readonly<Record<string, Value>>;
/** A primary key, in the order of `entityKeys`; a number alone where the key is `id`. */
export type Key = number | readonly Value[];

/** Rows that the schema deletes along with another: recorded before it goes, so that an undo brings them back. */
export const dependents: Readonly<Partial<Record<Entity, readonly { entity: Entity; column: string }[]>>> = {
  notetype: [
    { entity: 'notetype_field', column: 'notetype_id' },
    { entity: 'notetype_template', column: 'notetype_id' },
  ],
  source: [{ entity: 'source_version', column: 'source_id' }],
  source_version: [{ entity: 'fact_span', column: 'source_version_id' }],
  fact: [{ entity: 'fact_span', column: 'fact_id' }],
  note: [{ entity: 'card', column: 'note_id' }],
  card: [{ entity: 'card_group', column: 'card_id' }],
  exam: [{ entity: 'exam_section', column: 'exam_id' }],
};

/** Entities that leave a grave when they go: those with a global id. */
export const entitiesWithGraves: ReadonlySet<Entity> = new Set([
  'preset',
  'deck',
  'notetype',
  'source',
  'source_version',
  'fact',
  'note',
  'card',
  'exam',
  'exam_section',
]);

/** Entities with a `modified` column, which the recorder keeps. */
export const entitiesWithModified: ReadonlySet<Entity> = new Set([
  'preset',
  'deck',
  'notetype',
  'source',
  'fact',
  'note',
  'card',
  'exam',
]);

export function keyColumns(entity: Entity): readonly string[] {
  return entityKeys[entity];
}

export function keyValues(key: Key): readonly Value[] {
  return typeof key === 'number' ? [key] : key;
}
