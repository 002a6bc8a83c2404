/**
 * Invented offices and people in the regions of the first procedures: enough persons for the separation that each procedure
 * asks, and in each region one person (marked 兼) with two roles, so that a refusal proves the person and not the role.
 */
export interface DemoUnit {
  region: string;
  kind: string;
  name: string;
  area?: string;
}
export interface DemoPerson {
  account: string;
  name: string;
  region: string;
  rights: string[];
  /** Unit → posts held there. */
  at: { [unit: string]: string[] };
}

export const regions = [
  { id: 'national', title: '全国', parent: null },
  { id: 'xingan', title: '兴安盟', parent: 'national' },
  { id: 'chongqing', title: '重庆市', parent: 'national' },
  { id: 'sichuan', title: '四川省', parent: 'national' },
  { id: 'sichuan/mianyang-demo', title: '绵演市', parent: 'sichuan' },
];

const unit = (region: string, kind: string, name: string, area?: string): DemoUnit => ({
  region,
  kind,
  name,
  ...(area && { area }),
});
const mianyang = 'sichuan/mianyang-demo';

export const units: DemoUnit[] = [
  unit('national', '督办机构', '全国医保督办处'),
  unit('national', '统筹地区经办机构', '甲市医保经办中心', '甲市'),
  unit('national', '社区平台或委托单位', '甲市和平社区平台', '甲市'),
  unit('national', '省级医保经办机构', '省级医保经办中心'),
  unit('national', '劳动保障行政部门', '劳动保障行政部门'),
  unit('xingan', '盟医保经办机构', '兴安盟医保经办机构'),
  unit('xingan', '旗县市医保经办机构', '乌兰浩特市医保经办机构', '乌兰浩特市'),
  unit('xingan', '街道乡镇劳动保障事务所', '铁西街道劳动保障事务所', '铁西街道'),
  unit('xingan', '街道乡镇劳动保障事务所', '和平街道劳动保障事务所', '和平街道'),
  unit('xingan', '中小学校', '第一小学'),
  unit('xingan', '定点医疗机构', '盟医院', '盟医院'),
  unit('xingan', '盟劳动保障信息中心', '盟劳动保障信息中心'),
  unit('xingan', '代办部门', '铁西街道代办点'),
  unit('xingan', '终端用户', '乌兰浩特市社区终端'),
  unit('xingan', '社会监督委员会', '盟医保社会监督委员会'),
  unit('xingan', '查处机构', '盟医保稽核科', '盟医保稽核科'),
  unit('chongqing', '区县医保经办机构', '万州区医保经办机构', '万州区'),
  unit('chongqing', '定点医疗机构', '三峡医院', '三峡医院'),
  unit('chongqing', '市医保经办机构', '市医保中心'),
  unit('chongqing', '市人力社保局', '市人力社保局'),
  unit('chongqing', '市财政局', '市财政局'),
  unit('chongqing', '区县人力社保局', '万州区人力社保局', '万州区'),
  unit('chongqing', '区县民政部门', '万州区民政局', '万州区'),
  unit('chongqing', '区县计生部门', '万州区计生委', '万州区'),
  unit('chongqing', '区县残联', '万州区残联', '万州区'),
  unit(mianyang, '县级医保经办机构', '演州县医保经办机构', '演州县'),
  unit(mianyang, '人社基层服务平台', '演州县便民服务中心', '演州县'),
  unit(mianyang, '协议服务机构', '演州县医院', '演州县医院'),
  unit(mianyang, '税务所', '演州县税务所', '演州县'),
  unit(mianyang, '内设部门', '待遇支付股'),
  unit(mianyang, '会审专家库', '演州县会审专家库', '演州县'),
  unit(mianyang, '县级卫计部门', '演州县卫计局', '演州县'),
  unit(mianyang, '县级物价部门', '演州县物价局', '演州县'),
];

/** Procedures are public law: everybody reads them. */
const clerk = ['act', 'read-definitions'];
const counter = ['file', ...clerk];
const head = [...clerk, 'supervise'];
const leader = [...head, 'file', 'rehearse', 'calendar'];
const person = (region: string, account: string, name: string, rights: string[], at: DemoPerson['at']): DemoPerson => ({
  region,
  account,
  name,
  rights,
  at,
});

export const people: DemoPerson[] = [
  person('national', 'luming', '卢明', [...head, 'rehearse', 'calendar'], { 全国医保督办处: [] }),
  person('national', 'anqi', '安琪', [...counter, 'rehearse', 'calendar'], { 全国医保督办处: ['规程管理'] }),
  person('national', 'heping', '何平', counter, { 甲市和平社区平台: [], 甲市医保经办中心: ['窗口'] }),
  person('national', 'qinlan', '秦岚', clerk, { 甲市医保经办中心: ['窗口', '经办人'] }),
  person('national', 'shaobo', '邵波', head, { 甲市医保经办中心: ['科室负责人', '负责人'] }),
  person('national', 'fanjing', '范静', clerk, { 甲市医保经办中心: ['经办人'] }),
  person('national', 'guyuan', '顾远', clerk, { 省级医保经办中心: [] }),
  person('national', 'linze', '林泽', clerk, { 劳动保障行政部门: [] }),
  person('national', 'mengyi', '孟艺', clerk, { 劳动保障行政部门: [] }),

  person('xingan', 'baoming', '包明', counter, { 铁西街道劳动保障事务所: [], 乌兰浩特市医保经办机构: ['经办人'] }),
  person('xingan', 'gaowa', '高娃', counter, { 铁西街道劳动保障事务所: [], 和平街道劳动保障事务所: [] }),
  person('xingan', 'tianhe', '田禾', counter, { 第一小学: [] }),
  person('xingan', 'chenlu', '陈露', [...counter, 'pay'], { 乌兰浩特市医保经办机构: ['经办人', '财务'] }),
  person('xingan', 'miaoqing', '苗青', counter, { 乌兰浩特市医保经办机构: ['经办人', '复核人'] }),
  person('xingan', 'sunmou', '孙某', clerk, { 乌兰浩特市医保经办机构: ['经办人'] }),
  person('xingan', 'suhe', '苏和', [...head, 'calendar'], { 乌兰浩特市医保经办机构: ['科室负责人'] }),
  person('xingan', 'dingyi', '丁一', counter, { 盟医院: ['科室'] }),
  person('xingan', 'wuyun', '乌云', clerk, { 盟医院: ['医保科'] }),
  person('xingan', 'qiqige', '其其格', counter, { 盟医院: ['门诊'] }),
  person('xingan', 'bater', '巴特尔', clerk, { 盟医院: ['住院处'] }),
  person('xingan', 'alatan', '阿拉坦', [...counter, 'pay'], { 兴安盟医保经办机构: ['财务', '统计'] }),
  person('xingan', 'menghe', '孟和', clerk, { 兴安盟医保经办机构: ['统计负责人'] }),
  person('xingan', 'sarina', '萨日娜', counter, { 盟劳动保障信息中心: [] }),
  person('xingan', 'zhaoxin', '赵欣', counter, { 铁西街道代办点: [], 乌兰浩特市社区终端: [] }),
  person('xingan', 'sunlan', '孙兰', clerk, { 盟医保社会监督委员会: [] }),
  person('xingan', 'aodeng', '敖登', clerk, { 乌兰浩特市医保经办机构: ['征缴', '医疗管理'] }),
  person('xingan', 'malin', '马林', counter, { 盟医保稽核科: [] }),
  person('xingan', 'baiyin', '白音', head, { 盟医保稽核科: ['负责人'] }),
  person('xingan', 'hasi', '哈斯', leader, { 兴安盟医保经办机构: ['科室负责人', '分管领导'] }),
  person('xingan', 'narisu', '那日苏', counter, { 兴安盟医保经办机构: ['经办人'] }),

  person('chongqing', 'yutong', '余同', counter, { 三峡医院: ['医保科'], 万州区医保经办机构: ['经办人'] }),
  person('chongqing', 'tanxi', '谭溪', counter, { 三峡医院: ['医保科'] }),
  person('chongqing', 'ranjing', '冉静', [...counter, 'pay'], { 万州区医保经办机构: ['经办人', '财务'] }),
  person('chongqing', 'xiangyu', '向宇', counter, { 万州区医保经办机构: ['经办人'] }),
  person('chongqing', 'pengan', '彭安', clerk, { 万州区医保经办机构: ['医疗审核'] }),
  person('chongqing', 'shenmo', '沈默', counter, { 市医保中心: ['医疗审核'] }),
  person('chongqing', 'lushan', '陆杉', [...clerk, 'pay'], { 市医保中心: ['财务'] }),
  person('chongqing', 'tuming', '涂明', counter, { 市人力社保局: [] }),
  person('chongqing', 'xiongyi', '熊一', clerk, { 市人力社保局: [] }),
  person('chongqing', 'dairong', '戴荣', counter, { 市财政局: [] }),
  person('chongqing', 'zhanghe', '章禾', clerk, { 市财政局: [] }),
  person('chongqing', 'lanting', '兰亭', clerk, { 万州区人力社保局: [] }),
  person('chongqing', 'fengcai', '冯才', clerk, { 万州区民政局: [] }),
  person('chongqing', 'qianwen', '钱文', clerk, { 万州区计生委: [] }),
  person('chongqing', 'yangle', '杨乐', clerk, { 万州区残联: [] }),
  person('chongqing', 'moulei', '牟磊', [...head, 'calendar'], { 万州区医保经办机构: ['科室负责人'] }),
  person('chongqing', 'fushan', '傅山', leader, { 万州区医保经办机构: ['分管领导'] }),

  person(mianyang, 'luojia', '罗佳', counter, { 演州县便民服务中心: [], 演州县医保经办机构: ['经办人'] }),
  person(mianyang, 'zhouqi', '周琪', counter, { 演州县便民服务中心: [] }),
  person(mianyang, 'heqing', '何青', counter, { 演州县便民服务中心: [] }),
  person(mianyang, 'yuanye', '袁野', counter, { 演州县医保经办机构: ['业务'] }),
  person(mianyang, 'shiyu', '石玉', clerk, { 演州县医保经办机构: ['档案'] }),
  person(mianyang, 'jinlan', '金兰', clerk, { 演州县医保经办机构: ['医疗审核'] }),
  person(mianyang, 'qiuhe', '邱禾', counter, { 演州县医保经办机构: ['稽核'] }),
  person(mianyang, 'baixue', '白雪', counter, { 演州县医保经办机构: ['内部监督'] }),
  person(mianyang, 'liaofan', '廖帆', clerk, { 待遇支付股: [] }),
  person(mianyang, 'mojia', '莫甲', clerk, { 演州县会审专家库: [] }),
  person(mianyang, 'moyi', '莫义', clerk, { 演州县会审专家库: [] }),
  person(mianyang, 'mobing', '莫冰', clerk, { 演州县会审专家库: [] }),
  person(mianyang, 'kongxi', '孔溪', clerk, { 演州县卫计局: [] }),
  person(mianyang, 'zengyu', '曾宇', clerk, { 演州县卫计局: [] }),
  person(mianyang, 'shaoqi', '邵琦', clerk, { 演州县物价局: [] }),
  person(mianyang, 'pangui', '潘桂', clerk, { 演州县物价局: [] }),
  person(mianyang, 'wanli', '万里', clerk, { 演州县医保经办机构: ['经办人'] }),
  person(mianyang, 'tangwei', '唐维', clerk, { 演州县医保经办机构: ['复核人'] }),
  person(mianyang, 'yanfei', '严飞', clerk, { 演州县医保经办机构: ['审批人'] }),
  person(mianyang, 'dengke', '邓科', [...counter, 'pay'], { 演州县医保经办机构: ['财务', '经办人'] }),
  person(mianyang, 'hemou', '贺谋', [...head, 'calendar'], { 演州县医保经办机构: ['科室负责人'] }),
  person(mianyang, 'pengyue', '彭越', leader, { 演州县医保经办机构: ['分管领导'] }),
  person(mianyang, 'xuning', '许宁', counter, { 演州县医院: ['医保科'] }),
  person(mianyang, 'jiangtao', '蒋涛', clerk, { 演州县税务所: [] }),
];
