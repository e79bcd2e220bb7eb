const NAMES: Record<string, string> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": '#39'
};

/** Text as text within a page, whatever it looks like. */
export function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&${NAMES[character]};`);
}
