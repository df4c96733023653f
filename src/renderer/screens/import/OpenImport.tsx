import { useNavigate } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Dispatch, JSX, ReactNode, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf, wordsOf } from '../../api/ask.ts';
import { useAsk, useServices } from '../../api/services.tsx';
import { useStable } from '../../api/stable.ts';
import { newDraft, restored } from './draft.ts';
import type { Draft, ImportStage } from './draft.ts';
import { largestBytes, mostDocuments, readFile } from './files.ts';
import type { DocumentInput, Preview } from './types.ts';

/** What can be done with the open import; the same object as long as the page lives. */
export interface OpenImport {
  readonly setStage: Dispatch<SetStateAction<ImportStage>>;
  /** Starts reading documents and shows the import screen. */
  readonly read: (documents: readonly DocumentInput[], names: readonly string[]) => Promise<void>;
  readonly readFiles: (files: readonly File[]) => Promise<void>;
  /** Reads the documents of an open preview again where the engine has lost it, and keeps what was decided. */
  readonly readAgain: () => Promise<void>;
  /** Forgets the documents of the import: it is over. */
  readonly close: () => void;
}

const OpenImportContext = createContext<OpenImport | null>(null);
const StageContext = createContext<ImportStage | null>(null);
const StepContext = createContext<ImportStage['step']>('choose');

export function useOpenImport(): OpenImport {
  const open = useContext(OpenImportContext);
  if (open === null) throw new Error('OpenImportProvider is missing above this component.');
  return open;
}

/** The import that is open; it outlives the screen, so that a look at another screen loses no decision. */
export function useImportStage(): ImportStage {
  const stage = useContext(StageContext);
  if (stage === null) throw new Error('OpenImportProvider is missing above this component.');
  return stage;
}

/** How far the import is, for those who need not be drawn anew at each decision. */
export function useImportStep(): ImportStage['step'] {
  return useContext(StepContext);
}

const chooseStage: ImportStage = { step: 'choose', failure: null };

interface Kept {
  readonly documents: readonly DocumentInput[];
  readonly names: readonly string[];
  /** What was decided before the engine was lost; null where nothing was. */
  readonly draft: Draft | null;
}

export function OpenImportProvider({ children }: { children: ReactNode }): JSX.Element {
  const { t } = useTranslation();
  const { jobs, toasts } = useServices();
  const request = useAsk();
  const navigate = useNavigate();
  const [stage, setStage] = useState<ImportStage>(chooseStage);
  /** What is being imported: the page has it still when the engine has lost it. */
  const kept = useRef<Kept | null>(null);

  const fail = (failure: string): void => setStage({ step: 'choose', failure });

  const start = async (): Promise<void> => {
    if (kept.current === null) return;
    const { documents, names } = kept.current;
    try {
      const { job } = await request('import.read', { documents: [...documents] });
      setStage({ step: 'reading', job, names });
    } catch (error) {
      fail(wordsOf(error));
    }
  };

  const read = async (documents: readonly DocumentInput[], names: readonly string[]): Promise<void> => {
    await navigate({ to: '/import' });
    kept.current = { documents, names, draft: null };
    await start();
  };

  const readFiles = async (files: readonly File[]): Promise<void> => {
    const tooLarge = files.find((file) => file.size > largestBytes);
    if (tooLarge !== undefined || files.length > mostDocuments) {
      await navigate({ to: '/import' });
      fail(
        tooLarge === undefined
          ? t('import.tooMany', { count: files.length, most: mostDocuments })
          : t('import.tooLarge', { name: tooLarge.name }),
      );
      return;
    }
    try {
      const documents = await Promise.all(files.map(readFile));
      await read(
        documents,
        files.map((file) => file.name),
      );
    } catch {
      fail(t('import.unreadable'));
    }
  };

  const readAgain = async (): Promise<void> => {
    if (kept.current === null || stage.step !== 'preview') return;
    try {
      await request('import.preview', { preview: stage.preview.preview });
    } catch (error) {
      if (codeOf(error) !== 'not-found') return;
      kept.current = { ...kept.current, draft: stage.draft };
      await start();
    }
  };

  const fetchPreview = async (id: string): Promise<void> => {
    try {
      let preview: Preview = await request('import.preview', { preview: id });
      const before = kept.current?.draft ?? null;
      if (before === null) {
        setStage({ step: 'preview', preview, draft: newDraft(preview) });
        return;
      }
      const { draft, decisions } = restored(before, preview);
      if (decisions.length > 0)
        preview = await request('import.decide-all', { preview: id, decisions: [...decisions] });
      setStage({ step: 'preview', preview, draft });
      toasts.say(t('import.readAgain'));
    } catch (error) {
      fail(wordsOf(error));
    }
  };

  const job = stage.step === 'reading' ? stage.job : null;
  const onJobChange = useEffectEvent((running: string): void => {
    const known = jobs.get(running);
    if (known === undefined || known.state === 'running') return;
    jobs.forget(running);
    if (known.state === 'done') {
      if (known.preview === null) fail(t('import.unreadable'));
      else void fetchPreview(known.preview);
    } else if (known.error.code === 'cancelled') setStage(chooseStage);
    else fail(known.error.message);
  });
  useEffect(() => {
    if (job === null) return;
    const look = (): void => onJobChange(job);
    // The job's end may have been heard before its id was known: look at once, then at every change.
    look();
    return jobs.subscribe(look);
  }, [job, jobs]);

  const close = (): void => {
    kept.current = null;
  };
  const actions = useStable<OpenImport>({ setStage, read, readFiles, readAgain, close });
  return (
    <OpenImportContext value={actions}>
      <StepContext value={stage.step}>
        <StageContext value={stage}>{children}</StageContext>
      </StepContext>
    </OpenImportContext>
  );
}
