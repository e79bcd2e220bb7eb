import type { Icon } from './icon';

export type MenuItem = {
	/** A verb. */
	label: string;
	onselect: () => void;
	icon?: Icon;
	/** Shortcut shown at the right, for the laptop. */
	keys?: string;
	/** The entry that holds at present. */
	checked?: boolean;
	danger?: boolean;
	disabled?: boolean;
};
