import { m } from '$lib/i18n/paraglide/messages';
import { FileRefused } from '$lib/store/file-refused';

/** Why a chosen file was not kept, by its name. */
export function fileErrorWords(error: unknown, name: string): string {
	if (!(error instanceof FileRefused)) return name ? m.file_failed({ name }) : m.error_other();
	const words = { empty: m.file_empty, tooLarge: m.file_too_large, wrongType: m.file_wrong_type };
	return words[error.reason]({ name });
}
