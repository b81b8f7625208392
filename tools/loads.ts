// What each subpath may load: a module that it does not need is paid for by who starts it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { manifestOf } from './packed.ts';

const root = path.resolve(import.meta.dirname, '..');

const DOMAIN = ['@noble/hashes', 'domain', 'zod'];

const STORE = [...DOMAIN, 'event-stores', 'ground'];

const KEYS = [...DOMAIN, 'key-stores'];

const PROOF = [...STORE, 'proof'];

const JOURNAL = [
  ...PROOF,
  'documents',
  'exports',
  'key-stores',
  'projections',
  'sealing',
  'use-cases',
  'view-stores',
];

/** The first brings the second along. */
const CHANCE = ['fast-check', 'pure-rand'];

const TESTS = [...CHANCE, 'vitest'];

/**
 * The packages that ours depend on, and the rooms of ours, by subpath. What reads or sends mail, or writes a
 * workbook, is loaded when there is a mail or a workbook.
 */
const MAY_LOAD: Readonly<Record<string, readonly string[]>> = {
  '@klacht/domain': DOMAIN,
  '@klacht/domain/testing': DOMAIN,
  '@klacht/domain/testing/arbitraries': [...DOMAIN, ...CHANCE],
  '@klacht/projections': [...DOMAIN, 'projections'],
  '@klacht/adapters/journal': JOURNAL,
  // The page of a dossier is loaded when it is asked for, and what writes a letter is too.
  '@klacht/adapters/use-cases': [...JOURNAL, 'letters', 'pages', 'uuid', 'words'],
  '@klacht/adapters/memory': STORE,
  '@klacht/adapters/sqlite': STORE,
  '@klacht/adapters/eventstoredb': [...STORE, '@eventstore/db-client', 'uuid'],
  '@klacht/adapters/contract': [...DOMAIN, 'event-stores', ...TESTS],
  '@klacht/adapters/store-parts': STORE,
  '@klacht/adapters/register-view': [...DOMAIN, 'ground', 'projections', 'view-stores'],
  '@klacht/adapters/follow': [...DOMAIN, 'ground', 'view-stores'],
  '@klacht/adapters/consume': [...DOMAIN, 'ground', 'use-cases', 'view-stores'],
  '@klacht/adapters/projection': [...DOMAIN, 'ground', 'use-cases', 'view-stores'],
  '@klacht/adapters/stop': ['ground'],
  '@klacht/adapters/tracing': [...DOMAIN, 'ground', 'use-cases'],
  '@klacht/adapters/form': [
    ...DOMAIN,
    'ground',
    'hono',
    'intake',
    'pages',
    'projections',
    'proof',
    'sealing',
    'use-cases',
    'uuid',
    'web',
    'words',
  ],
  // A page of it is loaded when it is asked for.
  '@klacht/adapters/desk': [
    ...DOMAIN,
    'ground',
    'hono',
    'letters',
    'pages',
    'projections',
    'use-cases',
    'web',
    'words',
  ],
  '@klacht/adapters/import': [
    ...DOMAIN,
    '@date-fns/tz',
    'csv-parse',
    'date-fns',
    'ground',
    'intake',
    'words',
  ],
  '@klacht/adapters/mail': [
    ...DOMAIN,
    'ground',
    'intake',
    'pages',
    'projections',
    'proof',
    'sealing',
    'use-cases',
    'uuid',
  ],
  '@klacht/adapters/listen': [
    ...DOMAIN,
    'ground',
    'intake',
    'pages',
    'projections',
    'proof',
    'sealing',
    'use-cases',
    'uuid',
    'web',
  ],
  '@klacht/adapters/imap': [
    ...DOMAIN,
    'ground',
    'intake',
    'pages',
    'projections',
    'proof',
    'sealing',
    'use-cases',
    'uuid',
    'web',
  ],
  '@klacht/adapters/outbox': [
    ...DOMAIN,
    'ground',
    'intake',
    'post',
    'projections',
    'proof',
    'sealing',
    'use-cases',
    'uuid',
    'pages',
    'event-stores',
    'view-stores',
  ],
  // A part of a service is loaded when its configuration names it, and so is what listens.
  '@klacht/adapters/serve': [...JOURNAL, 'ground', 'letters', 'pages', 'web', 'words'],
  '@klacht/adapters/proof': PROOF,
  '@klacht/adapters/sealed': [...PROOF, 'sealing'],
  '@klacht/adapters/erasure': [...DOMAIN, 'ground', 'proof', 'sealing'],
  '@klacht/adapters/sqlite-keys': [...KEYS, 'ground'],
  '@klacht/adapters/memory-keys': KEYS,
  '@klacht/adapters/master-key': [...KEYS, 'ground'],
  '@klacht/adapters/key-contract': [...KEYS, ...TESTS],
  '@klacht/adapters/documents': [...DOMAIN, 'ground', 'sealing'],
  '@klacht/adapters/file-documents': [...DOMAIN, 'documents', 'ground'],
  '@klacht/adapters/sqlite-documents': [...DOMAIN, 'documents', 'ground'],
  '@klacht/adapters/memory-documents': [...DOMAIN, 'documents'],
  '@klacht/adapters/document-contract': ['documents', ...TESTS],
  '@klacht/adapters/testing': [...DOMAIN, 'demo', 'pure-rand', 'uuid'],
};

/** Prints, at the end of a process, whose modules it loaded. */
const NOTED = `
  import { registerHooks } from 'node:module';
  const [packages, rooms] = [new Set(), new Set()];
  registerHooks({
    load: (url, context, next) => {
      const at = url.lastIndexOf('/node_modules/');
      const other = at < 0 ? null : /^\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url.slice(at));
      const ours = /\\/packages\\/(\\w+)\\/src\\/([^/]+)/.exec(url);
      if (other !== null) packages.add(other[1]);
      else if (ours !== null) rooms.add(ours[1] === 'adapters' ? ours[2] : ours[1]);
      return next(url, context);
    },
  });
  process.on('exit', () => console.log(JSON.stringify({ packages: [...packages], rooms: [...rooms] })));`;

const PACKAGES = ['domain', 'projections', 'adapters'];

/** What ours ask for by name; what those bring along is their own affair. */
const asked = new Set(
  PACKAGES.flatMap((name) => {
    const { dependencies, peerDependencies } = manifestOf(`packages/${name}`);
    return Object.keys({ ...dependencies, ...peerDependencies });
  }),
);

const loadedBy = (name: string, part: string): readonly string[] => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      `data:text/javascript,${encodeURIComponent(NOTED)}`,
      '--input-type=module',
      '--eval',
      `import '${part}';`,
    ],
    { cwd: path.join(root, 'packages', name), encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(`${part}: expected it to load, got: ${stderr}`);
  const { packages, rooms } = JSON.parse(stdout) as Record<'packages' | 'rooms', string[]>;
  return [...packages.filter((one) => asked.has(one)), ...rooms];
};

/** @throws Error where a subpath loads what it may not, or its list names what it does not load */
export const checkLoads = (): void => {
  const wrong: string[] = [];
  for (const name of PACKAGES) {
    for (const [subpath, source] of Object.entries(manifestOf(`packages/${name}`).exports)) {
      if (!source.endsWith('.ts')) continue;
      const part = path.posix.join(`@klacht/${name}`, subpath);
      const loaded = loadedBy(name, part);
      const may = MAY_LOAD[part] ?? [];
      const more = loaded.filter((one) => !may.includes(one));
      const less = may.filter((one) => !loaded.includes(one));
      if (more.length > 0) wrong.push(`${part} loads ${more.join(', ')} as well`);
      if (less.length > 0) wrong.push(`${part} loads no ${less.join(', ')}`);
    }
  }
  if (wrong.length > 0) throw new Error(`expected what tools/loads.ts lists:\n${wrong.join('\n')}`);
  console.log('Each subpath loads what it needs.');
};

if (import.meta.main) checkLoads();
