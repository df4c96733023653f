import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findViolations } from './import-rules.ts';
import { root, say } from './project.ts';

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const wrong = findViolations(files);
wrong.forEach(say);
if (wrong.length > 0) process.exitCode = 1;
