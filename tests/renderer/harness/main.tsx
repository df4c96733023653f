import { createRoot } from 'react-dom/client';
import { App } from '../../../src/renderer/App.tsx';
import { loadStrings } from '../../../src/renderer/strings/i18n.ts';
import { world } from './world.ts';

const query = new URLSearchParams(location.search);
await loadStrings();
const place = document.getElementById('root');
if (place !== null) {
  createRoot(place).render(<App api={world(query)} start={query.get('at') ?? '/'} />);
}
