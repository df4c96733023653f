import type { z } from 'zod';
import { appContract } from './app.ts';
import { importContract } from './imports.ts';
import { reviewContract } from './review.ts';
import { sourceContract } from './sources.ts';

/** Every request that a page can make of the engine, named once. Both sides infer their types from it. */
export const contract = { ...appContract, ...reviewContract, ...importContract, ...sourceContract } as const;

export type Method = keyof typeof contract;
/** What a caller passes. */
export type Input<M extends Method> = z.input<(typeof contract)[M]['input']>;
/** What a handler gets, after parsing. */
export type ParsedInput<M extends Method> = z.output<(typeof contract)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof contract)[M]['output']>;

export function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

export * from './app.ts';
export * from './common.ts';
export * from './events.ts';
export * from './imports.ts';
export * from './review.ts';
export * from './sources.ts';
