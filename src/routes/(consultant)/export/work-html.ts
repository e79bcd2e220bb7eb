import { flushSync, mount, unmount } from 'svelte';
import type { Envelope } from '#domain/document';
import type { ToolContent } from '#domain/tool';
import { toolOf } from '$lib/tools/registry';
import { textsIn } from '../../draft-words';
import { doneAt, othersLike } from '../../dated-works';
import { paragraph } from './archive-page';
import { plainHtml } from './plain-html';

/** A trace as its reader sees it on the screen, as plain HTML: the archive says what the app says. */
export async function workHtml(
	trace: Envelope<'trace'>,
	content: ToolContent | undefined,
	interview?: Envelope<'interview'>
): Promise<string> {
	const { work } = trace.body;
	const target = document.createElement('div');
	try {
		const { default: View } = await toolOf(work.tool).traceView();
		const props = { content, work, interview, at: doneAt(trace), others: othersLike(trace) };
		const shown = mount(View, { target, props });
		flushSync();
		const html = plainHtml(target);
		await unmount(shown);
		return html;
	} catch {
		// The part that shows it could not be fetched: its words are here all the same.
		return textsIn(work).map(paragraph).join('');
	}
}
