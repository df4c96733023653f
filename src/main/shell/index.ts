import { app } from 'electron';
import { statSync } from 'node:fs';
import { readChoices } from '../hosts/choices.ts';
import { findPlaces } from '../hosts/places.ts';
import { profileFolder } from './profile.ts';
import { declareSchemes } from './protocols.ts';
import { runShell } from './shell.ts';

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const filesOf = (args: readonly string[], folder: string): string[] =>
  readChoices(args, {}, folder).files.filter(isFile);

const args = process.argv.slice(1);
const choices = readChoices(args, process.env, process.cwd());
const named = app.commandLine.getSwitchValue('user-data-dir');
app.setPath('userData', profileFolder(app.getPath('userData'), named, choices.collection));

if (app.requestSingleInstanceLock()) {
  const pageOrigin = declareSchemes();
  const shell = runShell({ places: findPlaces(app.getAppPath()), choices, pageOrigin });
  shell.offer(filesOf(args, process.cwd()));
  app.on('second-instance', (_event, otherArgs, folder) => {
    shell.focus();
    shell.offer(filesOf(otherArgs.slice(1), folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    shell.offer([path]);
  });
} else {
  process.stderr.write('Cardwright is open already; its window comes to the front.\n');
  app.quit();
}
