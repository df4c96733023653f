// Given to Electron as `-r`, for a loader that starts apps only once Electron is ready: by then it is too late for
// src/main/shell/protocols.ts, which says what the schemes are for.
require('electron').protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  { scheme: 'media', privileges: { standard: true, secure: true, stream: true, supportFetchAPI: true } },
]);
globalThis[Symbol.for('cardwright.schemes')] = true;
