import { type Command, type Io, processIo, UsageError } from './io.ts';

/** Every subcommand with its sentence; each in a file of its own, loaded when asked for. */
const commands: { [name: string]: { zh: string; en: string; load: () => Promise<{ run: Command }> } } = {
  check: { zh: '检查规程', en: 'check definitions', load: () => import('./check.ts') },
  list: { zh: '列出生效的规程', en: 'list procedures in force', load: () => import('./list.ts') },
  show: { zh: '显示生效文本或者流程图', en: 'show an effective text or its diagram', load: () => import('./show.ts') },
  deadline: { zh: '计算期限', en: 'work out terms', load: () => import('./deadline.ts') },
  calendar: { zh: '编制日历', en: 'build a calendar pack', load: () => import('./calendar.ts') },
  amount: { zh: '计算金额', en: 'work out amounts', load: () => import('./amount.ts') },
  rehearse: { zh: '演练情景', en: 'run scenarios', load: () => import('./rehearse.ts') },
  schema: {
    zh: '写出语言的 JSON Schema',
    en: 'write the JSON Schema of the language',
    load: () => import('./schema.ts'),
  },
  audit: {
    zh: '写出或者核对办件记录的链头',
    en: 'write or verify the heads of the audit chains',
    load: () => import('./audit.ts'),
  },
  publish: { zh: '发布规程到定义库', en: 'publish definitions to the registry', load: () => import('./publish.ts') },
};

/** `banjie COMMAND …`: finds the command and gives its exit code. */
export async function main(args: string[], io: Io): Promise<number> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const asked = name === 'help' || name === '--help';
    for (const line of usage()) (asked ? io.out : io.err)(line);
    return asked ? 0 : 2;
  }
  try {
    return await (await command.load()).run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(error.message);
    return 2;
  }
}

function usage(): string[] {
  return [
    '用法 / usage: banjie COMMAND [--definitions DIR] [--json]',
    ...Object.entries(commands).map(([name, { zh, en }]) => `  ${name.padEnd(10)}${zh} / ${en}`),
  ];
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), processIo);
