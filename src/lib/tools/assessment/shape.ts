import * as Type from 'typebox';
import { recordOf, strict, Text } from '#domain/text';
import { toolShape } from '#domain/tool-shape';

/**
 * Which test a task asks for (S35). The test itself is shipped (`shipped/`), every version of it for as
 * long as tasks may name it (D09, ADR 0023); what is not listed here is accepted by no server.
 */
const Content = strict({
	test: Type.Enum(['riasec']),
	version: Type.Integer({ minimum: 1, maximum: 1 }),
	/** A word of the counsellor's before the first item. */
	introduction: Text
});

/**
 * What was answered, and no result: that is computed where it may be read (D07). An item passed over has
 * no entry; one that the test does not know counts for nothing.
 */
const Work = strict({
	answers: recordOf(
		Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
		Type.Integer({ minimum: 0, maximum: 4 }),
		{ additionalProperties: false, maxProperties: 200 }
	),
	/** «Ce que j’ai remarqué en répondant». */
	noticed: Text,
	/** «Ce dont j’aimerais parler». */
	wishes: Text
});

export const assessmentShape = toolShape(Content, Work, () => ({
	answers: {},
	noticed: '',
	wishes: ''
}));
