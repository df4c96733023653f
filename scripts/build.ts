import { build } from './built.ts';

if (!(await build('full'))) process.exitCode = 1;
