import { serveProcess } from '../../src/main/hosts/serve-process.ts';
import { openProbe } from './probe-engine.ts';

serveProcess(openProbe);
