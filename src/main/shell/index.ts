import { app } from 'electron';
import { statSync } from 'node:fs';
import { z } from 'zod';
import { readChoices } from '../hosts/choices.ts';
import { findPlaces } from '../hosts/places.ts';
import { profileFolder } from './profile.ts';
import { declareSchemes } from './protocols.ts';
import { runShell } from './shell.ts';

const choices = readChoices(process.argv.slice(1), process.env, process.cwd());
const files = choices.files.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
const named = app.commandLine.getSwitchValue('user-data-dir');
app.setPath('userData', profileFolder(app.getPath('userData'), named, choices.collection));

/** What a second start hands to the first: Chromium reorders the arguments that it would pass on by itself. */
const handedSchema = z.object({ files: z.array(z.string()) });

if (app.requestSingleInstanceLock({ files } satisfies z.infer<typeof handedSchema>)) {
  const pageOrigin = declareSchemes();
  const shell = runShell({ places: findPlaces(app.getAppPath()), choices, pageOrigin });
  shell.offer(files);
  app.on('second-instance', (_event, _args, _folder, handed) => {
    shell.focus();
    shell.offer(handedSchema.parse(handed).files);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    shell.offer([path]);
  });
} else {
  process.stderr.write('Cardwright is open already; its window comes to the front.\n');
  app.quit();
}
