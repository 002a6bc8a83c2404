import type { Realm } from '../../model/ports.ts';
import { reservedInEnglish } from '../../model/text/desk.ts';
import { type Level, noticeSentence } from '../../model/text/notice.ts';
import { markRead, type NoticesAsk, unreadNotices } from '../../store/notices.ts';
import type { Call, Handlers } from '../context.ts';
import type { Notices } from '../contract/notice.ts';

/** 待阅: what the ladder of alerts has brought to this person. */
export const noticeHandlers: Handlers<'notices' | 'readNotices'> = {
  notices: (call, { params: { realm } }) => notices(call, realm),
  async readNotices(call, { params: { realm }, body }) {
    await markRead(call.db, realm, mine(call, realm), body.ids, call.at);
    return notices(call, realm);
  },
};

const mine = ({ me, regions }: Call, realm: Realm): NoticesAsk => ({
  person: me.id,
  regions,
  everyone: realm === 'rehearsal',
});

async function notices(call: Call, realm: Realm): Promise<Notices> {
  const { rows, total } = await unreadNotices(call.db, realm, mine(call, realm));
  return {
    rows: rows.map(({ id, case_id, number, title, step, level, recipient, instead, at }) => {
      const told = { level: level as Level, ...(step && { step }), to: recipient, instead };
      const { zh, en } = noticeSentence(told, (name) => reservedInEnglish('zh', name) ?? name);
      return { id, case: case_id, number, title, ...(step && { step }), level, at, sentence_zh: zh, sentence_en: en };
    }),
    unread: total,
  };
}
