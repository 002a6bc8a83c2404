const idNumber = /^\d{17}[\dX]$/i;

/** Whether a text is an identity number. */
export function isIdNumber(text: string): boolean {
  return idNumber.test(text);
}

/** An identity number as lists show it, `1522**********4417`; any other text as it is. */
export function masked(text: string): string {
  return isIdNumber(text) ? `${text.slice(0, 4)}**********${text.slice(-4)}` : text;
}
