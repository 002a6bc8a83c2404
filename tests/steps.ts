import type { CaseState, OpenTask } from '../model/case.ts';
import type { Projection } from '../model/ports.ts';
import { caseStore } from '../store/case-store.ts';
import type { Db } from '../store/database.ts';

/** An applicant of 兴安盟 who may enrol, as her form is filled in, and the papers that she brings. */
export const elder = {
  姓名: '高某',
  身份证号: '152201195203124417',
  联系电话: '13800000000',
  性别: '女',
  出生日期: '1952-03-12',
  参保地: '乌兰浩特市',
  户口所在地: '铁西街道',
  居住地: '铁西街道',
  人员类别: '非从业老年居民',
  困难类别: '无',
  残疾等级: '无',
  住旗县市政府所在地: true,
};
export const elderPapers = ['一寸彩照', '身份证', '户口簿'];

/** A patient whom 盟医院 wants to send on. */
export const transfer = {
  姓名: '白某',
  身份证号: '152201197003124417',
  病情诊断: '急性前壁心肌梗死',
  转院原因: '盟医院无急诊介入条件',
  转入医院: '吉林大学第一医院',
  拟转入地: '长春市',
  参保地: '乌兰浩特市',
  医疗机构: '盟医院',
};

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
    calendar: 'c',
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

export function commitStep(db: Db, step: Step): Promise<'told' | undefined> {
  return caseStore(db).commit(projection(step));
}
