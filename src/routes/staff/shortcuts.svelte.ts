import { untrack } from 'svelte';
import { m } from '$lib/i18n/paraglide/messages';
import type { ShortcutGroup } from '$lib/ui/shortcut-list';
import { paletteKeys } from './keys';

/** The keys that work now: everywhere, and on the screen shown. */
class Shortcuts {
	open = $state(false);
	#pages = $state.raw<readonly ShortcutGroup[]>([]);

	get groups(): ShortcutGroup[] {
		const everywhere = [
			{ keys: paletteKeys(navigator.platform), label: m.staff_palette() },
			{ keys: '?', label: m.staff_shortcuts_show() }
		];
		return [...this.#pages, { title: m.staff_shortcuts_everywhere(), rows: everywhere }];
	}

	/** A screen's own keys, as long as it is shown; hand the answer to `$effect`, which must not follow the list it changes. */
	add(group: ShortcutGroup): () => void {
		this.#pages = [...untrack(() => this.#pages), group];
		return () => {
			this.#pages = this.#pages.filter((one) => one !== group);
		};
	}
}

export const shortcuts = new Shortcuts();
