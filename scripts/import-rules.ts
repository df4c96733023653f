import { posix } from 'node:path';
import { parseSync } from 'vite';

/** What files below a folder may import. The first layer that fits a file is its layer. */
interface Layer {
  name: string;
  folders: readonly string[];
  /** Folders or files of src/ that it may import, besides itself. */
  own: readonly string[];
  /** Of those, the ones that it may import types from only. */
  typesOnly?: readonly string[];
  /** Packages that it may import; `node:` stands for all of Node. */
  packages: readonly string[];
  /** Neither clock nor chance: both are arguments. */
  pure?: boolean;
}

const engine = 'src/main/engine';
const pureFolders = ['guides', 'scheduling', 'exam', 'packages'].map((name) => `${engine}/${name}`);
const frontDoor = `${engine}/index.ts`;

/** The table of docs/architecture.md. */
export const layers: readonly Layer[] = [
  { name: 'shared', folders: ['src/shared'], own: [], packages: ['zod'] },
  {
    name: 'pure engine',
    folders: pureFolders,
    own: ['src/shared', ...pureFolders],
    packages: [
      'markdown-it',
      'parse5',
      'temporal-polyfill',
      'ts-fsrs',
      'diff',
      'iconv-lite',
      'zod',
      'papaparse',
      'yaml',
      'fastest-levenshtein',
      '@bufbuild/protobuf',
    ],
    pure: true,
  },
  {
    name: 'engine',
    folders: [engine],
    own: ['src/shared', engine],
    packages: [
      'node:',
      'better-sqlite3',
      'env-paths',
      'uuid',
      'zod',
      'diff',
      'temporal-polyfill',
      'iconv-lite',
    ],
  },
  { name: 'hosts', folders: ['src/main/hosts'], own: ['src/shared', frontDoor], packages: ['node:', 'zod'] },
  {
    name: 'shell',
    folders: ['src/main/shell'],
    own: ['src/shared', 'src/main/hosts', frontDoor],
    packages: ['node:', 'electron', 'electron-log', 'zod'],
  },
  {
    name: 'browser host',
    folders: ['src/main/browser-host'],
    own: ['src/shared', 'src/main/hosts', frontDoor],
    packages: ['node:', 'ws', 'zod'],
  },
  {
    name: 'cli',
    folders: ['src/main/cli'],
    own: ['src/shared', 'src/main/hosts', frontDoor],
    packages: ['node:', 'commander', 'zod'],
  },
  {
    name: 'preload',
    folders: ['src/preload'],
    own: ['src/shared'],
    typesOnly: ['src/shared'],
    packages: ['electron'],
  },
  {
    name: 'renderer',
    folders: ['src/renderer'],
    own: ['src/shared'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'react-i18next',
      'i18next',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tanstack/react-virtual',
      'dompurify',
      'markdown-it',
      'temporal-polyfill',
      'diff',
      'zod',
    ],
  },
];

export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  path: string;
  text: string;
}

interface Import {
  from: string;
  typeOnly: boolean;
}

/** One sentence for everything in these files that their layer may not do. */
export function findViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const layer = layers.find(({ folders }) => folders.some((folder) => isBelow(file.path, folder)));
    if (layer === undefined) return [`${file.path} belongs to no layer`];
    const { program, module, errors } = parseSync(file.path, file.text);
    if (errors.length > 0) return [`${file.path} cannot be parsed: ${errors[0]?.message}`];
    const imports: Import[] = [
      ...module.staticImports.map(({ moduleRequest, entries }) => ({
        from: moduleRequest.value,
        typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
      })),
      ...module.staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest, isType }) =>
          moduleRequest === null ? [] : [{ from: moduleRequest.value, typeOnly: isType }],
        ),
      ),
    ];
    const wrong: string[] = [];
    for (const node of nodesOf(program)) {
      if (node.type === 'ImportExpression' || node.type === 'TSImportType') {
        const from = literalOf(node['source']);
        if (from === null) wrong.push(`${file.path} imports something that is not named in the source`);
        else imports.push({ from, typeOnly: node.type === 'TSImportType' });
      }
      const use = layer.pure ? impureUse(node) : null;
      if (use !== null) wrong.push(`${file.path} is ${layer.name} and uses ${use}`);
    }
    for (const { from, typeOnly } of imports) {
      if (!mayImport(layer, file.path, from, typeOnly)) {
        wrong.push(`${file.path} is ${layer.name} and may not import ${from}`);
      }
    }
    return wrong;
  });
}

function mayImport(layer: Layer, path: string, from: string, typeOnly: boolean): boolean {
  if (!from.startsWith('.')) {
    const name = from.startsWith('node:') ? 'node:' : packageOf(from);
    return layer.packages.includes(name);
  }
  const target = posix.join(posix.dirname(path), from);
  if (layer.folders.some((folder) => isBelow(target, folder))) return true;
  const valuesToo = !(layer.typesOnly ?? []).some((folder) => isBelow(target, folder));
  return layer.own.some((folder) => isBelow(target, folder)) && (typeOnly || valuesToo);
}

function packageOf(from: string): string {
  const [scope = '', name = ''] = from.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

function literalOf(value: unknown): string | null {
  return isNode(value) && typeof value['value'] === 'string' ? value['value'] : null;
}

/** The name of a clock or a source of chance, where a node reads one. */
function impureUse(node: Node): string | null {
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date') {
    return Array.isArray(node['arguments']) && node['arguments'].length === 0 ? 'new Date()' : null;
  }
  if (node.type !== 'MemberExpression') return null;
  const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
  return ['Date.now', 'Math.random', 'Temporal.Now', 'performance.now', 'crypto.randomUUID'].includes(member)
    ? member
    : null;
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value['name'] === 'string' ? value['name'] : '';
}
