import { ApplicationFailure, condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { Projection } from '../../model/ports.ts';
import { type HandState, projection } from './projection.ts';
import { HAND, type HandCommand, type HandInput, LIMIT, STEPS } from './wire.ts';

const act = defineUpdate<{ seq: number }, [HandCommand]>(HAND.act);
const { commit } = proxyLocalActivities<{ commit(projection: Projection): Promise<void> }>({
  startToCloseTimeout: '5 seconds',
});

/**
 * What a programmer would write for this one procedure: filing, two tasks by two persons, three days for each, an inbox and
 * an audit entry with every step. No definition, no interpreter, no rule but these.
 */
export async function handWritten(input: HandInput): Promise<void> {
  const state: HandState = { seq: 0, openedAt: '', facts: {}, done: [] };
  const awaited = () => ['申请', ...STEPS][state.done.length];
  let committed = 0;
  setHandler(
    act,
    async (command) => {
      state.seq += 1;
      state.openedAt ||= command.at;
      state.facts = { ...state.facts, ...command.facts };
      state.done.push({ step: command.step, by: { person: command.person, unit: command.unit }, at: command.at });
      await commit(projection(input, state, command));
      committed += 1;
      return { seq: state.seq };
    },
    {
      validator: ({ step, person }) => {
        if (step !== awaited()) throw ApplicationFailure.nonRetryable('no-task');
        if (state.done.some(({ by }) => by.person === person)) throw ApplicationFailure.nonRetryable('person');
      },
    },
  );
  for (let step = 1; step <= STEPS.length + 1; step += 1) {
    // Past its limit a task stays open here; the timer is what is compared.
    if (!(await condition(() => committed >= step, LIMIT))) await condition(() => committed >= step);
  }
}
