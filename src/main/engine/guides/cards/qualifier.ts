import type { CompiledCard } from '../../../../shared/guide.ts';
import { upperFirst } from '../model/text.ts';

/** A card with the scope that the learner gave its fact: it stands in the prompt ("Managed databases: Who patches …?"). */
export function withQualifier<Card extends Pick<CompiledCard, 'scope' | 'prompt'>>(
  card: Card,
  qualifier: string | null,
): Card {
  if (qualifier === null) return card;
  const shown = card.scope.split(' › ').at(-1) === qualifier;
  const scope = shown ? card.scope : [card.scope, qualifier].filter((part) => part !== '').join(' › ');
  return { ...card, scope, prompt: `${upperFirst(qualifier)}: ${card.prompt}` };
}

/** The card as it was before it got a scope. */
export function withoutQualifier<Card extends Pick<CompiledCard, 'scope' | 'prompt'>>(
  card: Card,
  qualifier: string | null,
): Card {
  if (qualifier === null) return card;
  const scope = card.scope
    .split(' › ')
    .filter((part, at, parts) => at < parts.length - 1 || part !== qualifier)
    .join(' › ');
  const start = `${upperFirst(qualifier)}: `;
  return {
    ...card,
    scope,
    prompt: card.prompt.startsWith(start) ? card.prompt.slice(start.length) : card.prompt,
  };
}
