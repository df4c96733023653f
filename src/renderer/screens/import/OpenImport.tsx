import { useNavigate } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useEffectEvent, useState } from 'react';
import type { Dispatch, JSX, ReactNode, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../api/ask.ts';
import { useAsk, useServices } from '../../api/services.tsx';
import { newDraft } from './draft.ts';
import type { ImportStage } from './draft.ts';
import { largestBytes, readFile } from './files.ts';
import type { DocumentInput } from './types.ts';

/** The import that is open; it outlives the screen, so that a look at another screen loses no decision. */
export interface OpenImport {
  readonly stage: ImportStage;
  readonly setStage: Dispatch<SetStateAction<ImportStage>>;
  /** Starts reading documents and shows the import screen. */
  readonly read: (documents: readonly DocumentInput[], names: readonly string[]) => Promise<void>;
  readonly readFiles: (files: readonly File[]) => Promise<void>;
}

const OpenImportContext = createContext<OpenImport | null>(null);

export function useOpenImport(): OpenImport {
  const open = useContext(OpenImportContext);
  if (open === null) throw new Error('OpenImportProvider is missing above this component.');
  return open;
}

const chooseStage: ImportStage = { step: 'choose', failure: null };

export function OpenImportProvider({ children }: { children: ReactNode }): JSX.Element {
  const { t } = useTranslation();
  const { jobs } = useServices();
  const request = useAsk();
  const navigate = useNavigate();
  const [stage, setStage] = useState<ImportStage>(chooseStage);

  const fail = (failure: string): void => setStage({ step: 'choose', failure });

  const read = async (documents: readonly DocumentInput[], names: readonly string[]): Promise<void> => {
    await navigate({ to: '/import' });
    try {
      const { job } = await request('import.read', { documents: [...documents] });
      setStage({ step: 'reading', job, names });
    } catch (error) {
      fail(wordsOf(error));
    }
  };

  const readFiles = async (files: readonly File[]): Promise<void> => {
    const tooLarge = files.find((file) => file.size > largestBytes);
    if (tooLarge !== undefined) {
      await navigate({ to: '/import' });
      fail(t('import.tooLarge', { name: tooLarge.name }));
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

  const job = stage.step === 'reading' ? stage.job : null;
  const fetchPreview = async (preview: string): Promise<void> => {
    try {
      const fetched = await request('import.preview', { preview });
      setStage({ step: 'preview', preview: fetched, draft: newDraft(fetched) });
    } catch (error) {
      fail(wordsOf(error));
    }
  };
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

  return <OpenImportContext value={{ stage, setStage, read, readFiles }}>{children}</OpenImportContext>;
}
