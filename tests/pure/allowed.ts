/** What the code of a folder may import; `tests beside it` may read anything. */
export interface Allowed {
  folders: string[];
  packages: string[];
  /** Node's own modules. */
  node: boolean;
}

const everything = [
  ...[
    'model',
    'compiler',
    'expression',
    'machine',
    'workflows',
    'temporal',
    'activities',
    'store',
    'api',
    'worker',
    'setup',
  ],
];

/** The one allow-list: a new line in it is a decision about the borders of the parts, and belongs into a review. */
export const allowed: { [folder: string]: Allowed } = {
  model: { folders: [], packages: ['typebox', 'decimal.js'], node: false },
  expression: { folders: ['model'], packages: ['@marcbachmann/cel-js'], node: false },
  compiler: {
    folders: ['model', 'expression'],
    packages: ['yaml', 'ajv', 'ajv-formats', '@noble/hashes'],
    node: false,
  },
  machine: { folders: ['model', 'expression'], packages: ['xstate'], node: false },
  workflows: { folders: ['model', 'machine'], packages: ['@temporalio/workflow', '@temporalio/common'], node: false },
  temporal: {
    folders: ['model'],
    packages: [
      ...['@temporalio/client', '@temporalio/common', '@temporalio/envconfig', '@temporalio/proto'],
      '@temporalio/worker', // for its NativeConnection alone
    ],
    node: true,
  },
  activities: {
    folders: ['model', 'store', 'temporal'],
    packages: ['@temporalio/activity', '@temporalio/common'],
    node: true,
  },
  store: { folders: ['model'], packages: ['kysely', 'pg', '@node-rs/argon2'], node: true },
  api: {
    folders: ['model', 'machine', 'store', 'temporal'],
    packages: [
      ...[
        'fastify',
        '@fastify/cookie',
        '@fastify/helmet',
        '@fastify/rate-limit',
        '@fastify/session',
        '@fastify/static',
      ],
      ...['@fastify/swagger', '@fastify/type-provider-typebox', 'typebox', 'ajv', 'ajv-formats'],
      'openapi-typescript', // writes the types of the UI's client
    ],
    node: true,
  },
  worker: { folders: ['model', 'activities', 'store', 'temporal'], packages: ['@temporalio/worker'], node: true },
  ui: {
    folders: ['model'],
    packages: [
      ...['react', 'react-dom', 'antd', '@ant-design/icons', '@tanstack/react-query', '@tanstack/react-router'],
      ...['@rjsf/core', '@rjsf/antd', '@rjsf/utils', '@rjsf/validator-ajv8', 'i18next', 'react-i18next'],
      ...['openapi-fetch', 'elkjs', 'dayjs', 'vite', '@vitejs/plugin-react'],
    ],
    node: false,
  },
  setup: { folders: [], packages: ['@temporalio/testing'], node: true },
  cli: {
    folders: everything,
    packages: [
      'yaml',
      'chinese-days',
      'tyme4ts',
      'elkjs',
      'ajv',
      'typebox',
      '@statelyai/inspect',
      '@temporalio/client',
      '@temporalio/worker',
    ],
    node: true,
  },
};
