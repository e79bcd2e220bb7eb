import type { InEach, Language } from '#domain/language';
import type { ContentOf } from '#domain/tool';
import type { TestDefinition } from '../test-definition';
import { riasec } from './riasec';

/**
 * Every version of every test that a task may name (ADR 0023), in each language: none is ever changed or taken
 * away.
 */
export const TESTS: readonly InEach<TestDefinition>[] = [riasec];

/**
 * The test that a task asks for, in the version with which the task began (D09).
 * @param language in which it is shown; what is answered and counted is the same in each
 */
export function testOf(
	{ test, version }: Pick<ContentOf<'assessment'>, 'test' | 'version'>,
	language: Language = 'fr'
): TestDefinition {
	const found = TESTS.map((one) => one[language]).find(
		(one) => one.id === test && one.version === version
	);
	if (!found) throw new Error(`no such test in this version: ${test} ${version}`);
	return found;
}
