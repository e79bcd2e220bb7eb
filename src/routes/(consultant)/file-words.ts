import { m } from '$lib/i18n/paraglide/messages';
import { FileRefused } from '$lib/store/file-refused';
import { failureOf } from '../error-words';

/** Why some of the chosen files were not kept: one sentence for all for which there was no room. */
export function refusedWords(refused: readonly { file: File; error: unknown }[]): string[] {
	const isTooMany = (error: unknown) => error instanceof FileRefused && error.reason === 'tooMany';
	const others = refused.filter(({ error }) => !isTooMany(error));
	const count = refused.length - others.length;
	const words = others.map(({ file, error }) => fileErrorWords(error, file.name));
	return count > 1
		? [...words, m.file_many_too_many({ count })]
		: refused.map(({ file, error }) => fileErrorWords(error, file.name));
}

/** Why a chosen file was not kept, by its name. */
export function fileErrorWords(error: unknown, name: string): string {
	if (error instanceof FileRefused) {
		const words = {
			empty: m.file_empty,
			tooLarge: m.file_too_large,
			wrongType: m.file_wrong_type,
			heic: m.ui_files_heic,
			tooMany: m.file_too_many
		};
		return words[error.reason]({ name });
	}
	if (failureOf(error) === 'full') return m.error_full();
	return name ? m.file_failed({ name }) : m.error_other();
}
