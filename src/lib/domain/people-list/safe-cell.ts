/** What makes a spreadsheet take a text for a formula. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/u;

/** A text that a spreadsheet shows and never computes (F19): behind an apostrophe where it might. */
export function safeCell(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}
