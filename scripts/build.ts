import { build } from './built.ts';

if (!(await build())) process.exitCode = 1;
