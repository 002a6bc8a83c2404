/** The columns of the day's sheet, in both languages. */
const HEAD = ['指令 Order', '编号 Number', '收款人 Payee', '账号 Account', '金额 Amount', '时间 Ordered at'];

export interface SheetRow {
  paymentId: string;
  number: string;
  payee: string;
  account: string;
  amount: string;
  at: string;
}

/** A sheet with one more row; as it was when the order stands in it already. A byte order mark makes Excel read UTF-8. */
export function withRow(sheet: string, row: SheetRow): string {
  const head = sheet === '' ? `\uFEFF${HEAD.map(cell).join(',')}\r\n` : sheet;
  if (holds(head, row.paymentId)) return head;
  const { paymentId, number, payee, account, amount, at } = row;
  return `${head}${[paymentId, number, payee, account, amount, at].map(cell).join(',')}\r\n`;
}

/** Whether an order stands in a sheet. */
export function holds(sheet: string, paymentId: string): boolean {
  return sheet.includes(`\r\n${cell(paymentId)},`);
}

/** A sheet without an order. The payee is the only cell that may hold a line's end: a row ends where the next one begins. */
export function withoutRow(sheet: string, paymentId: string): string {
  const start = sheet.indexOf(`\r\n${cell(paymentId)},`);
  if (start < 0) return sheet;
  const next = sheet.slice(start + 2).search(/(?<=\r\n)"[0-9a-f]{8}-[0-9a-f]{4}-/);
  return `${sheet.slice(0, start)}\r\n${next < 0 ? '' : sheet.slice(start + 2 + next)}`;
}

/** Quoted; long numbers and what a spreadsheet would take for a formula are kept as text by an apostrophe. */
function cell(text: string): string {
  const kept = /^[=+\-@\t\r]/.test(text) || /^\d{12,}$/.test(text) ? `'${text}` : text;
  return `"${kept.replaceAll('"', '""')}"`;
}
