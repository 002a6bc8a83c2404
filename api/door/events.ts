import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Hint, listenForHints } from '../../store/notify.ts';
import type { World } from '../context.ts';
import { eventsPath } from '../contract/routes.ts';
import { type CookieSettings, whoCalls } from './session.ts';

const BEAT_MS = 25_000;

interface Listener {
  reply: FastifyReply;
  regions: Set<string>;
  rehearses: boolean;
}

/**
 * The stream of hints: what may be old on a screen, without content, for the regions of the listener. A listener whose
 * session has ended is sent away at the next beat.
 */
export async function registerEvents(
  app: FastifyInstance,
  world: World,
  url: string,
  cookie: CookieSettings,
): Promise<void> {
  const listeners = new Set<Listener>();
  const hear = (hints: Hint[]) => {
    for (const one of listeners) for (const hint of hints) if (mayHear(one, hint)) tell(one, hint);
  };
  const stop = await listenForHints(url, hear);
  app.addHook('preClose', async () => {
    for (const one of listeners) one.reply.raw.end();
  });
  app.addHook('onClose', stop);

  app.get(eventsPath, async (request, reply) => {
    const { me, regions } = await whoCalls(world, request, cookie);
    const listener = { reply, regions: new Set(regions), rehearses: me.rights.includes('rehearse') };
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write(': open\n\n');
    listeners.add(listener);
    const beat = setInterval(() => {
      whoCalls(world, request, cookie).then(
        () => reply.raw.write(': beat\n\n'),
        () => reply.raw.end(),
      );
    }, BEAT_MS);
    reply.raw.on('close', () => {
      clearInterval(beat);
      listeners.delete(listener);
    });
  });
}

function mayHear({ regions, rehearses }: Listener, { region, realm }: Hint): boolean {
  return regions.has(region) && (realm === 'live' || rehearses);
}

function tell({ reply }: Listener, { realm, what, case: id }: Hint): void {
  reply.raw.write(`data: ${JSON.stringify({ realm, case: id, what })}\n\n`);
}
