import { device } from '$lib/store/device.svelte';

/** Questions to which no sheet was an answer, the longest waiting first (QS-06). */
class OpenAsked {
	list = $derived(
		device
			.all('askedQuestion')
			.filter(({ state }) => state === 'open')
			.sort((a, b) => a.createdAt - b.createdAt)
	);
	count = $derived(this.list.length);
}

export const openAsked = new OpenAsked();
