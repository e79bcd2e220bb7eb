/** Keys that belong together: everywhere, or on one screen. */
export type ShortcutGroup = {
	title: string;
	rows: readonly { keys: string; label: string }[];
};
