/** A page without script, for the one case in which the app cannot show its own: the engine will not start. */
export function noticePage(message: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Cardwright</title><link rel="stylesheet" href="/notice.css"></head>
<body><main role="alert"><h1>Cardwright did not open your collection</h1><p>${escaped(message)}</p></main></body>
</html>
`;
}

export const noticeStyle = `
:root { color-scheme: light dark; }
body { display: grid; min-height: 100vh; margin: 0; place-items: center; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 36rem; padding: 2rem; }
h1 { font-size: 1.35rem; }
`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}
