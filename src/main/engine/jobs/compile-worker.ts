/** Entry of the worker thread that compiles documents. */
import { parentPort } from 'node:worker_threads';
import { compile } from '../guides/compile.ts';
import { serveCompiles } from './compile-protocol.ts';

if (parentPort === null) throw new Error('This module runs as a worker thread.');
serveCompiles(parentPort, compile);
