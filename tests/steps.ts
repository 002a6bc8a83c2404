import type { CaseState, OpenTask } from '../model/case.ts';
import type { Projection } from '../model/ports.ts';
import { caseStore } from '../store/case-store.ts';
import type { Db } from '../store/database.ts';

/** One committed step of a case that only the store looks at: its snapshot is empty. */
export interface Step extends Partial<Omit<Projection, 'state'>> {
  caseId: string;
  seq?: number;
  tasks?: OpenTask[];
  state?: Partial<CaseState>;
}

export function projection({ caseId, seq = 1, tasks = [], state, ...more }: Step): Projection {
  const at = state?.at ?? '2026-03-02T02:00:00.000Z';
  return {
    realm: 'live',
    number: `号〔2026〕${caseId}`,
    procedure: 'xingan.transfer-approval',
    region: 'xingan',
    title: '白某 转院审批',
    status: '正在办理',
    columns: { 姓名: '白某' },
    entries: [],
    recordings: [],
    state: {
      caseId,
      planHash: 'h',
      interpreter: 1,
      seq,
      at,
      snapshot: {},
      facts: { 姓名: '白某', 身份证号: '152201196803124417' },
      results: {},
      events: {},
      papers: {},
      clocks: {},
      tasks: Object.fromEntries(tasks.map((one) => [one.key, one])),
      acted: [],
      signed: {},
      receipts: {},
      pending: {},
      openedAt: at,
      ...state,
    },
    ...more,
  };
}

export function commitStep(db: Db, step: Step): Promise<void> {
  return caseStore(db).commit(projection(step));
}
