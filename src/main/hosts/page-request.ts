import { isMethod } from '../../shared/contract/index.ts';
import type { Envelope } from '../../shared/errors.ts';
import type { ToEngine } from '../../shared/wire.ts';

interface Answers {
  request(method: ToEngine['method'], input: unknown): Promise<Envelope<unknown>>;
}

/** Passes on what a page asks for, if it is in the contract: the shell's own requests are not a page's to make. */
export function passPageRequest(
  engine: Answers,
  method: unknown,
  input: unknown,
): Promise<Envelope<unknown>> {
  if (isMethod(method)) return engine.request(method, input);
  const message = 'Cardwright does not know this request. Nothing was changed.';
  return Promise.resolve({ ok: false, error: { code: 'invalid-input', message, details: {} } });
}
