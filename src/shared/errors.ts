/** Everything that can go wrong on the wire, as a closed set: the renderer may switch over it without a default. */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'stale',
  'cancelled',
  'unreadable-document',
  'document-too-large',
  'unsupported-format',
  'collection-locked',
  'collection-newer',
  'collection-corrupt',
  'nothing-to-undo',
  'engine-stopped',
  'forbidden',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * A failure that has words for the user. Throw it anywhere in the engine; the front door turns it into an envelope.
 * `details` carries values the renderer may show (a line number, a size); never card text.
 */
export class CardwrightError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(code: ErrorCode, message: string, details: Record<string, string | number | boolean> = {}) {
    super(message);
    this.name = 'CardwrightError';
    this.code = code;
    this.details = details;
  }
}

export interface Failure {
  code: ErrorCode;
  message: string;
  details: Readonly<Record<string, string | number | boolean>>;
}

export type Envelope<Value> = { ok: true; value: Value } | { ok: false; error: Failure };
