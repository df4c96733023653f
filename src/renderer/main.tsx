import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { wordsOf } from './api/ask.ts';
import { connectApi } from './api/connect.ts';
import { loadStrings } from './strings/i18n.ts';
import { StartFailed } from './frame/StartFailed.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no #root.');
const root = createRoot(place);

const [api] = await Promise.allSettled([connectApi(), loadStrings()]);
root.render(
  api.status === 'fulfilled' ? <App api={api.value} /> : <StartFailed message={wordsOf(api.reason)} />,
);
