import type { AppEvent, Input, Method, Output } from './contract/index.ts';
import type { Envelope } from './errors.ts';

/** What a page gets as `window.api`: from the preload in Electron, from a WebSocket client in the browser host. */
export interface CardwrightApi {
  readonly host: 'electron' | 'browser';
  readonly platform: string;
  request<M extends Method>(method: M, input: Input<M>): Promise<Envelope<Output<M>>>;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: AppEvent) => void): () => void;
}
