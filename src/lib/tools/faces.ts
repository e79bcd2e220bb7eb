import type { Tool } from '#domain/tool';
import type { ToolFace } from './contract';

/** Apart from the definitions: whoever only names a tool waits for no test and no form. */
const FACES = import.meta.glob<ToolFace>('./*/face.ts', { eager: true, import: 'face' });

export function faceOf(tool: Tool): ToolFace {
	const found = FACES[`./${tool}/face.ts`];
	if (!found) throw new Error(`no tool in this version: ${tool}`);
	return found;
}
