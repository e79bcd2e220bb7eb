/** What a message should rather not say: it is read by others, and kept. */
export const SENSITIVE = ['avs', 'insee', 'iban', 'card', 'health'] as const;
export type Sensitive = (typeof SENSITIVE)[number];

/**
 * MS-40: what of a text looks like sensitive data. A guess, to warn and never to forbid: numbers are held
 * against their check digits, so that a telephone number or an amount is not taken for one.
 */
export function sensitiveIn(text: string): Sensitive[] {
	return SENSITIVE.filter((kind) => LOOKS[kind](text));
}

const LOOKS: Record<Sensitive, (text: string) => boolean> = {
	avs: (text) => some(text, /(?<!\d)756[ .]?\d{4}[ .]?\d{4}[ .]?\d{2}(?!\d)/g, isEan),
	insee: (text) =>
		some(
			text,
			/(?<!\d)[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d(?!\d)/gi,
			isInsee
		),
	iban: (text) => some(text, /(?<![A-Z\d])[A-Z]{2}\d\d(?: ?[A-Z\d]){11,30}/gi, beginsIban),
	card: (text) => some(text, /(?<!\d)[3-6](?:[ -]?\d){12,18}(?!\d)/g, isCard),
	health: (text) => HEALTH.test(plain(text))
};

function some(text: string, pattern: RegExp, check: (found: string) => boolean): boolean {
	return [...text.matchAll(pattern)].some(([found]) => check(found.replace(/[ .-]/g, '')));
}

/** The Swiss number is an EAN-13. */
function isEan(digits: string): boolean {
	const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
	return sum % 10 === 0;
}

/** The French number: thirteen figures, in Corsica with a letter, and a key of two. */
function isInsee(found: string): boolean {
	const number = found.slice(0, 13).toUpperCase().replace('2A', '19').replace('2B', '18');
	return /^\d{13}$/.test(number) && 97 - (Number(number) % 97) === Number(found.slice(13));
}

const IBAN_LENGTHS: Record<string, number> = {
	CH: 21,
	LI: 21,
	FR: 27,
	DE: 22,
	IT: 27,
	BE: 16,
	LU: 20
};

/** What follows an account's number in a sentence may look like a part of it. */
function beginsIban(found: string): boolean {
	const length = IBAN_LENGTHS[found.slice(0, 2).toUpperCase()] ?? found.length;
	return found.length >= length && isIban(found.slice(0, length).toUpperCase());
}

function isIban(iban: string): boolean {
	const turned = iban.slice(4) + iban.slice(0, 4);
	const figures = [...turned].map((one) => parseInt(one, 36)).join('');
	return [...figures].reduce((rest, figure) => (rest * 10 + Number(figure)) % 97, 0) === 1;
}

/** Luhn’s check; a Swiss AVS number is none, though it may pass. */
function isCard(digits: string): boolean {
	const sum = [...digits].reverse().reduce((all, digit, at) => {
		const value = Number(digit) * (at % 2 ? 2 : 1);
		return all + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0 && new Set(digits).size > 1;
}

/** Words of illness; «assurance maladie» and the like are an office’s, and said every day. */
const HEALTH = new RegExp(
	`\\b(?:${[
		'cancers?',
		'depression',
		'depressif|depressive',
		'burn-?out',
		'bipolaire',
		'schizophren\\w*',
		'psychiatr\\w*',
		'hospitalise\\w*',
		'hospitalisation',
		'sero(?:positif|positive)',
		'vih',
		'enceinte',
		'fausse couche',
		'diabet\\w*',
		'epilep\\w*',
		'handicap\\w*',
		'chimiotherapie',
		'toxicoman\\w*',
		'alcooli(?:que|sme)',
		'arret maladie',
		'ma maladie',
		'diagnosti(?:c|que) medical',
		'medicaments?'
	].join('|')})\\b`
);

function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
