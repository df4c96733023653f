export type { CardDecision, CommitResult, DocumentInput, Preview } from '../../../shared/contract/index.ts';
export type {
  AskedKind,
  CompiledCard,
  Conflict,
  ConflictSide,
  Construct,
  Fact,
  LedgerEntry,
  Locator,
  Verdict,
} from '../../../shared/guide.ts';
