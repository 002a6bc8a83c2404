import type { Facts } from '../../../model/value.ts';

/** A grown-up resident of Xing'an who may enrol, as a counter enters her. */
export const resident: Facts = {
  姓名: '高某',
  性别: '女',
  出生日期: '1970-01-01',
  户口所在地: '铁西街道',
  人员类别: '非从业老年居民',
  困难类别: '无',
  残疾等级: '无',
  住旗县市政府所在地: true,
};
