import { buildIfStale } from '../../scripts/built.ts';

export default async function build(): Promise<void> {
  if (!(await buildIfStale())) throw new Error('the app could not be built; its output is above');
}
