import type { Component } from 'svelte';

/** Any icon of @lucide/svelte, imported one by one: `@lucide/svelte/icons/check`. */
export type Icon = Component<{
	class?: string;
	size?: number | string;
	strokeWidth?: number | string;
}>;
