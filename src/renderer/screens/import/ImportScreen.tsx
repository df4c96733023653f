import type { JSX } from 'react';
import { AddedStage } from './AddedStage.tsx';
import { ChooseStage } from './ChooseStage.tsx';
import { useImportStage } from './OpenImport.tsx';
import { PreviewStage } from './PreviewStage.tsx';
import { ReadingStage } from './ReadingStage.tsx';

/** From a document to cards: choose, read, look at what was found, add. */
export function ImportScreen(): JSX.Element {
  const stage = useImportStage();
  switch (stage.step) {
    case 'choose':
      return <ChooseStage failure={stage.failure} />;
    case 'reading':
      return <ReadingStage job={stage.job} names={stage.names} />;
    case 'preview':
      return <PreviewStage key={stage.preview.preview} preview={stage.preview} draft={stage.draft} />;
    case 'added':
      return <AddedStage result={stage.result} deck={stage.deck} />;
  }
}
