import type { Icon } from './icon';

/** One thing the palette finds: somebody, a screen, something that can be done. */
export type PaletteEntry = {
	/** Unique among what is shown. */
	id: string;
	label: string;
	/** Tells two of the same name apart. */
	hint?: string;
	icon: Icon;
	/** The keys that do the same without the palette. */
	keys?: string;
	run: () => void;
};

export type PaletteGroup = { heading: string; entries: readonly PaletteEntry[] };
