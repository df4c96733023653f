import type { CardwrightApi } from '../../src/shared/api.ts';
import type { AppEvent, Input, Method, Output } from '../../src/shared/contract/index.ts';
import type { Envelope, Failure } from '../../src/shared/errors.ts';

export type Handlers = { [M in Method]?: (input: Input<M>) => Output<M> | Promise<Output<M>> };

/** Throw it in a handler to make the fake engine refuse. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(code: Failure['code'], message: string) {
    super(message);
    this.failure = { code, message, details: {} };
  }
}

/** An engine in memory: answers from its handlers, remembers what it was asked, and sends events when told to. */
export class FakeApi implements CardwrightApi {
  readonly host = 'browser';
  readonly platform = 'linux';
  readonly calls: { method: Method; input: unknown }[] = [];
  readonly #handlers: Handlers;
  readonly #listeners = new Set<(event: AppEvent) => void>();

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  async request<M extends Method>(method: M, input: Input<M>): Promise<Envelope<Output<M>>> {
    this.calls.push({ method, input });
    const handler = this.#handlers[method];
    if (handler === undefined) {
      return { ok: false, error: { code: 'internal', message: `No handler for ${method}.`, details: {} } };
    }
    try {
      return { ok: true, value: await handler(input) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.failure };
      throw error;
    }
  }

  onEvent(listener: (event: AppEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(event: AppEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Inputs of every request of one method, in order. */
  asked<M extends Method>(method: M): Input<M>[] {
    return this.calls.filter((call) => call.method === method).map((call) => call.input as Input<M>);
  }
}
