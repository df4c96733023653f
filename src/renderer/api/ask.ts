import type { CardwrightApi } from '../../shared/api.ts';
import type { Input, Method, Output } from '../../shared/contract/index.ts';
import type { ErrorCode, Failure } from '../../shared/errors.ts';

/** An envelope that was not ok, as something to throw: `message` is in the user's words. */
export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'RequestFailed';
    this.failure = failure;
  }
}

/** Makes one request and returns its value; throws RequestFailed where the engine refuses. */
export async function ask<M extends Method>(
  api: CardwrightApi,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const envelope = await api.request(method, input);
  if (!envelope.ok) throw new RequestFailed(envelope.error);
  return envelope.value;
}

/** The words to show for anything that was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function codeOf(error: unknown): ErrorCode | null {
  return error instanceof RequestFailed ? error.failure.code : null;
}
