import type { Static, TObject } from 'typebox';
import * as Type from 'typebox';
import { assessmentShape } from '../tools/assessment/shape';
import { documentShape } from '../tools/document/shape';
import { documentationShape } from '../tools/documentation/shape';
import { interviewShape } from '../tools/interview/shape';
import { meetingShape } from '../tools/meeting/shape';
import { questionnaireShape } from '../tools/questionnaire/shape';
import { searchShape } from '../tools/search/shape';
import { visitShape } from '../tools/visit/shape';
import { workshopShape } from '../tools/workshop/shape';
import { strict } from './text';

/**
 * Every tool a task can be done with (S56), in the order in which they are offered. **The one list**: a
 * new tool is its folder in `lib/tools` and a line here (ADR 0022).
 */
const SHAPES = {
	questionnaire: questionnaireShape,
	search: searchShape,
	meeting: meetingShape,
	workshop: workshopShape,
	visit: visitShape,
	assessment: assessmentShape,
	documentation: documentationShape,
	document: documentShape,
	interview: interviewShape
};

type Shapes = typeof SHAPES;
export type Tool = keyof Shapes;
export const TOOLS = Object.keys(SHAPES) as Tool[];

/** The content of one tool, or the work done with it. */
export type ContentOf<T extends Tool> = { [K in T]: { tool: K } & Static<Shapes[K]['content']> }[T];
export type WorkOf<T extends Tool> = { [K in T]: { tool: K } & Static<Shapes[K]['work']> }[T];

/** What the author of a task sets for its tool. */
export type ToolContent = ContentOf<Tool>;
export const ToolContent = Type.Unsafe<ToolContent>(unionOf('content'));

/** What the person leaves in the trace. */
export type ToolWork = WorkOf<Tool>;
export const ToolWork = Type.Unsafe<ToolWork>(unionOf('work'));

/** Work not begun yet. */
export function emptyWork(content: ToolContent): ToolWork {
	const shape = SHAPES[content.tool];
	return { tool: content.tool, ...shape.emptyWork(content as never) } as ToolWork;
}

/** The schema of the work that one tool leaves. */
export function workShape(tool: Tool): TObject {
	return SHAPES[tool].work;
}

/** Whether what was given back of a tool's work is kept beside the new version. */
export function keepsVersions(tool: Tool): boolean {
	return SHAPES[tool].versions;
}

function unionOf(part: 'content' | 'work') {
	return Type.Union(
		TOOLS.map((tool) => {
			const { properties }: TObject = SHAPES[tool][part];
			return strict({ tool: Type.Literal(tool), ...properties });
		})
	);
}
