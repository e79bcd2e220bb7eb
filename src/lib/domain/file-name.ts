import type { FileRef } from './file-ref';

/** Endings that open each type as what it is; the first is added to a name that has none of them. */
const ENDINGS: Record<FileRef['type'], readonly [string, ...string[]]> = {
	'application/pdf': ['pdf'],
	'image/png': ['png'],
	'image/jpeg': ['jpg', 'jpeg'],
	'image/webp': ['webp'],
	'application/vnd.oasis.opendocument.text': ['odt'],
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx']
};

/** What hides or turns text round, and what no file system takes. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu;

/**
 * The name under which a file leaves as a download. It ends as its content is: a computer opens a file
 * by the end of its name, so that a «PDF» named `cv.hta` would run as a program (F17).
 */
export function downloadName({ name, type }: { name: string; type: string }): string {
	const plain = name.replace(UNSEEN, '').replace(UNFIT, ' ').replace(/ +/g, ' ');
	const bare = plain.replace(/^[ .]+|[ .]+$/g, '') || 'document';
	const endings = Object.hasOwn(ENDINGS, type) ? ENDINGS[type as FileRef['type']] : null;
	if (!endings) return `${bare}.bin`;
	const ending = bare.slice(bare.lastIndexOf('.') + 1).toLowerCase();
	return endings.includes(ending) && bare.includes('.') ? bare : `${bare}.${endings[0]}`;
}
