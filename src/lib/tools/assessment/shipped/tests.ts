import type { ContentOf } from '#domain/tool';
import type { TestDefinition } from '../test-definition';
import { riasec } from './riasec';

/** Every version of every test that a task may name (ADR 0023): none is ever changed or taken away. */
export const TESTS: readonly TestDefinition[] = [riasec];

/** The test that a task asks for, in the version with which the task began (D09). */
export function testOf({ test, version }: Pick<ContentOf<'assessment'>, 'test' | 'version'>) {
	const found = TESTS.find((one) => one.id === test && one.version === version);
	if (!found) throw new Error(`no such test in this version: ${test} ${version}`);
	return found;
}
