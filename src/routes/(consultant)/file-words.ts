import { m } from '$lib/i18n/paraglide/messages';
import { FileRefused } from '$lib/store/file-refused';
import { failureOf } from '../error-words';

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
