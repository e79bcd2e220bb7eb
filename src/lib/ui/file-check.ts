import { intlLocale } from '$lib/i18n/intl-locale';
/** Which files may be chosen, decided before anything is sent. Content is checked by the server. */

export type FileRules = {
	/** MIME types; an empty list takes everything. */
	accept: readonly string[];
	maxBytes?: number;
};

export type Refusal = { file: File; reason: 'type' | 'heic' | 'size' | 'empty' };

/** Names and extensions of the types the product takes (D17). */
const KINDS: Record<string, { name: string; ends: readonly string[] }> = {
	'application/pdf': { name: 'PDF', ends: ['pdf'] },
	'image/png': { name: 'PNG', ends: ['png'] },
	'image/jpeg': { name: 'JPEG', ends: ['jpg', 'jpeg'] },
	'image/webp': { name: 'WebP', ends: ['webp'] },
	'application/vnd.oasis.opendocument.text': { name: 'ODT', ends: ['odt'] },
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
		name: 'DOCX',
		ends: ['docx']
	},
	'text/csv': { name: 'CSV', ends: ['csv'] },
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
		name: 'XLSX',
		ends: ['xlsx']
	}
};

/** What Windows calls a CSV file once Excel is there. */
const EXCELS_CSV = 'application/vnd.ms-excel';

/** «PDF, PNG, JPEG»; an unknown type is named by what follows its slash. */
export function kindNames(accept: readonly string[]): string {
	return accept.map((type) => KINDS[type]?.name ?? type.split('/').at(-1) ?? type).join(', ');
}

/** For `<input accept>`: types and extensions, since some systems know only one of the two. */
export function acceptAttribute(accept: readonly string[]): string {
	return accept
		.flatMap((type) => [type, ...(KINDS[type]?.ends ?? []).map((end) => `.${end}`)])
		.join(',');
}

/** Why a file cannot be taken, or null. Windows gives many files no type: the ending decides. */
export function refusal(file: File, { accept, maxBytes }: FileRules): Refusal | null {
	if (accept.length > 0 && !isOfKind(file, accept)) {
		return { file, reason: isHeic(file) ? 'heic' : 'type' };
	}
	if (file.size === 0) return { file, reason: 'empty' };
	if (maxBytes !== undefined && file.size > maxBytes) return { file, reason: 'size' };
	return null;
}

/** An iPhone’s own format, which asks for another way out than any wrong type. */
function isHeic({ name, type }: File): boolean {
	return /^image\/hei[cf]$/.test(type) || /\.hei[cf]$/i.test(name);
}

function isOfKind(file: File, accept: readonly string[]): boolean {
	if (accept.includes(file.type)) return true;
	const end = file.name.toLowerCase().split('.').at(-1) ?? '';
	const untold = file.type === '' || (end === 'csv' && file.type === EXCELS_CSV);
	return untold && accept.some((type) => KINDS[type]?.ends.includes(end));
}

export type Sorted = { taken: File[]; refused: Refusal[] };

export function sortFiles(files: readonly File[], rules: FileRules): Sorted {
	const refused = files.map((file) => refusal(file, rules)).filter((one) => one !== null);
	const bad = new Set(refused.map((one) => one.file));
	return { taken: files.filter((file) => !bad.has(file)), refused };
}

/** Size in the unit one would say, rounded so that it is never below the truth. */
export function sizeIn(bytes: number): { count: string; unit: 'bytes' | 'kb' | 'mb' } {
	const say = (value: number, digits: number) =>
		(Math.ceil(value * 10 ** digits) / 10 ** digits).toLocaleString(intlLocale());
	if (bytes < 1024) return { count: say(bytes, 0), unit: 'bytes' };
	if (bytes < 1024 ** 2) return { count: say(bytes / 1024, 0), unit: 'kb' };
	return { count: say(bytes / 1024 ** 2, 1), unit: 'mb' };
}
