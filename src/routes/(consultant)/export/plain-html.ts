/** Elements that say something where there is neither style nor script; any other one gives what is in it. */
const KEPT = new Set(
	'P UL OL LI DL DT DD STRONG EM BLOCKQUOTE TABLE CAPTION THEAD TBODY TR TH TD'.split(' ')
);
/** What can be used on a screen only. */
const LEFT_OUT = new Set(
	'SCRIPT STYLE TEMPLATE BUTTON INPUT SELECT TEXTAREA IMG DIALOG'.split(' ')
);
const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Any text as it reads in a page: nothing of it is taken for a tag or the end of an attribute. */
export function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/**
 * What a part of a screen says, as a page without style and script: its text, lists, tables and headings,
 * and links to the web. Every word passes through `escaped`, every tag is written here.
 */
export function plainHtml(node: Node): string {
	if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? '');
	if (!(node instanceof Element)) return '';
	const tag = node.tagName.toUpperCase();
	if (tag === 'SVG') return told(node);
	if (LEFT_OUT.has(tag) || isHidden(node)) return '';
	const inner = [...node.childNodes].map(plainHtml).join('');
	if (tag === 'BR') return '<br>';
	if (/^H[1-6]$/.test(tag) || tag === 'SUMMARY') return `<h4>${inner}</h4>`;
	if (tag === 'A') return link(node, inner);
	if (KEPT.has(tag)) return wrapped(tag.toLowerCase(), inner);
	return node instanceof HTMLElement && isInline(tag) ? inner : wrapped('div', inner);
}

function wrapped(tag: string, inner: string): string {
	return inner.trim() ? `<${tag}>${inner}</${tag}>` : '';
}

function isInline(tag: string): boolean {
	return ['SPAN', 'B', 'I', 'SMALL', 'LABEL', 'TIME', 'MARK', 'INS', 'DEL', 'ABBR'].includes(tag);
}

function isHidden(element: Element): boolean {
	return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}

/** A drawing is what it is called, when it is called anything. */
function told(drawing: Element): string {
	const name = isHidden(drawing) ? '' : (drawing.getAttribute('aria-label') ?? '');
	return wrapped('p', escaped(name));
}

/** Only to where the web is: an address of the app leads nowhere from an archive, and a script stays out. */
function link(element: Element, inner: string): string {
	const href = element.getAttribute('href') ?? '';
	return /^https?:\/\//i.test(href)
		? `<a href="${escaped(href)}" rel="noreferrer">${inner}</a>`
		: inner;
}
