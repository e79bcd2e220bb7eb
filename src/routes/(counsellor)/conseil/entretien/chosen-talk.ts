import { taskIdOfInterview } from '#domain/interview';
import { device } from '$lib/store/device.svelte';
import type { Followed } from '../caseload';
import { desk } from '../desk.svelte';
import type { Chosen } from '../interview/interview-desk.svelte';

/** A talk by its id, or the task for which there is none yet; undefined of what one does not follow. */
export function chosenTalk(id: string): { person: Followed; chosen: Chosen } | undefined {
	const interview = device.get('interview', id);
	const task = device.get('task', taskIdOfInterview(id));
	const asks = task?.body.content.tool === 'interview' ? task : undefined;
	const person = desk.person((interview ?? asks)?.dossier ?? '');
	if (!person) return undefined;
	if (interview) return { person, chosen: { interview } };
	return asks && { person, chosen: { task: asks } };
}
