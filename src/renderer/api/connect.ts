import type { CardwrightApi } from '../../shared/api.ts';
import { connectBrowserApi } from './browser-client.ts';

/** The preload's api where there is one (Electron), else a connection to the browser host that served this page. */
export async function connectApi(): Promise<CardwrightApi> {
  const offered = (window as Window & { readonly api?: CardwrightApi }).api;
  return offered ?? connectBrowserApi();
}
