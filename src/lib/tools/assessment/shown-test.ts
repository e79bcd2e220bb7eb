import type { ContentOf } from '#domain/tool';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { testOf } from './shipped/tests';
import type { TestDefinition } from './test-definition';

/** The test that a task asks for, in the language of the app (AS-13). */
export function shownTest(
	content: Pick<ContentOf<'assessment'>, 'test' | 'version'>
): TestDefinition {
	return testOf(content, getLocale());
}
