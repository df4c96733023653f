import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppEvent } from '../../shared/contract/index.ts';
import { queryKeys, useSettings } from '../api/queries.ts';
import { useServices } from '../api/services.tsx';
import { OpenImportProvider, useImportStep, useOpenImport } from '../screens/import/OpenImport.tsx';
import { KeptReviewProvider } from '../screens/review/KeptReview.tsx';
import { About } from './About.tsx';
import { DropTarget } from './DropTarget.tsx';
import { EngineBanner } from './EngineBanner.tsx';
import type { EngineState } from './EngineBanner.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { isTextField, listenForKeys } from './keyboard.ts';
import { KeysSheet } from './KeysSheet.tsx';
import { Palette } from './Palette.tsx';
import { Sidebar } from './Sidebar.tsx';
import { Toasts } from './Toasts.tsx';
import { useCommands } from './commands.ts';
import { useAppCommands, useDeckCommands } from './app-commands.ts';
import './Frame.css';

type Overlay = 'palette' | 'keys' | 'about' | null;

/** What stands around every screen: navigation, messages, dialogs, and the ears for events, keys and dropped files. */
export function Frame(): JSX.Element {
  return (
    <OpenImportProvider>
      <KeptReviewProvider>
        <FrameInside />
      </KeptReviewProvider>
    </OpenImportProvider>
  );
}

function FrameInside(): JSX.Element {
  const { t } = useTranslation();
  const { api, commands } = useServices();
  const { pathname, search } = useLocation();
  const { read, readFiles, readAgain } = useOpenImport();
  const step = useImportStep();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [engine, setEngine] = useState<EngineState>({ state: 'ready', message: '' });
  const main = useRef<HTMLElement>(null);
  /** The place that is on screen: while another is being loaded, the one before it still. */
  const shown = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' });
  const reviewing = pathname === '/review';
  /** A document beside what came of it needs the width. */
  const wide =
    (pathname === '/import' && step === 'preview') ||
    (pathname === '/sources' && 'source' in search && search.source !== undefined);

  useTheme();
  useCommands(
    'frame',
    useAppCommands({
      openPalette: () => setOverlay('palette'),
      openKeys: () => setOverlay('keys'),
      openAbout: () => setOverlay('about'),
    }),
  );
  const deckCommands = useDeckCommands();
  useEffect(() => listenForKeys(commands, api.platform), [commands, api.platform]);
  useAppEvents({
    onEngine: (state) => {
      setEngine(state);
      if (state.state === 'ready') void readAgain();
    },
    onFileOffered: (document, name) => void read([{ offered: document }], [name]),
  });

  useEffect(() => {
    // A new place is read out, and Tab starts there; the review looks after its own focus.
    if (!reviewing) main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    document.title = t('app.title', { place: t(titleOf(pathname)) });
  }, [pathname, reviewing, t]);

  return (
    <div className={wide ? 'frame frame-rail' : 'frame'}>
      {!reviewing && <Sidebar onPalette={() => setOverlay('palette')} onKeys={() => setOverlay('keys')} />}
      <div className="frame-column">
        <EngineBanner engine={engine} />
        <main className="frame-main" ref={main}>
          <ErrorBoundary key={shown}>
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
      <DropTarget onFiles={(files) => void readFiles(files)} />
      <Toasts />
      {overlay === 'palette' && <Palette extra={deckCommands} onClose={() => setOverlay(null)} />}
      {overlay === 'keys' && <KeysSheet onClose={() => setOverlay(null)} />}
      {overlay === 'about' && <About onClose={() => setOverlay(null)} />}
    </div>
  );
}

const titles = {
  '/review': 'nav.review',
  '/import': 'nav.import',
  '/sources': 'nav.sources',
  '/settings': 'nav.settings',
} as const;

function titleOf(pathname: string): (typeof titles)[keyof typeof titles] | 'nav.today' {
  return Object.hasOwn(titles, pathname) ? titles[pathname as keyof typeof titles] : 'nav.today';
}

/** Puts the chosen theme on the document; `system` leaves it to the operating system. */
function useTheme(): void {
  const theme = useSettings().data?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

interface Ears {
  readonly onEngine: (state: EngineState) => void;
  readonly onFileOffered: (offered: string, name: string) => void;
}

function useAppEvents({ onEngine, onFileOffered }: Ears): void {
  const { t } = useTranslation();
  const { api, jobs, commands } = useServices();
  const client = useQueryClient();
  const runMenuCommand = (command: string): void => {
    if (commands.dialogOpen && !isTextField(document.activeElement)) return;
    // Undo in a text field is the field's own; the menu entry reaches the page as a command.
    const inField = isTextField(document.activeElement);
    if (inField && (command === 'undo' || command === 'redo')) document.execCommand(command);
    else commands.run(command);
  };
  const onEvent = useEffectEvent((event: AppEvent): void => {
    jobs.apply(event);
    switch (event.type) {
      case 'changed':
        void client.invalidateQueries({ queryKey: queryKeys.today });
        void client.invalidateQueries({ queryKey: queryKeys.settings });
        void client.invalidateQueries({ queryKey: queryKeys.info });
        void client.invalidateQueries({ queryKey: queryKeys.sources });
        break;
      case 'file-offered':
        onFileOffered(event.offered, event.name);
        break;
      case 'engine':
        onEngine(event);
        if (event.state !== 'ready') jobs.failRunning(t('engine.jobLost'));
        else void client.invalidateQueries();
        break;
      case 'command':
        runMenuCommand(event.command);
        break;
      case 'job-progress':
      case 'job-done':
      case 'job-failed':
        break;
    }
  });
  useEffect(() => api.onEvent((event) => onEvent(event)), [api]);
}
