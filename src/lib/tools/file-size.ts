import { m } from '$lib/i18n/paraglide/messages';
import { sizeIn } from '$lib/ui/file-check';

/** «340 Ko», «1,2 Mo». */
export function fileSize(bytes: number): string {
	const { count, unit } = sizeIn(bytes);
	return { bytes: m.ui_size_bytes, kb: m.ui_size_kb, mb: m.ui_size_mb }[unit]({ count });
}
