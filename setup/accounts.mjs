/** @param {string} text @returns its width on a terminal, where a Chinese character takes two places */
function width(text) {
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

/**
 * The table of demonstration accounts, printed once.
 * @param {{ account: string, password: string, name: string, units: string[] }[]} accounts
 */
export function accountsTable(accounts) {
  const rows = [
    ['账号 account', '密码 password', '姓名 name', '单位 unit'],
    ...accounts.map(({ account, password, name, units }) => [account, password, name, units.join('、')]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
