import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right';
import CloudCheck from '@lucide/svelte/icons/cloud-check';
import Keyboard from '@lucide/svelte/icons/keyboard';
import LogOut from '@lucide/svelte/icons/log-out';
import Signpost from '@lucide/svelte/icons/signpost';
import UserRound from '@lucide/svelte/icons/user-round';
import { goto } from '$app/navigation';
import type { Envelope } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import type { NavItem } from '$lib/ui/nav';
import type { PaletteEntry, PaletteGroup } from '$lib/ui/palette';
import { areaName } from '../area-names';
import { AREA_HOMES, areasOf, type AreaRole } from '../areas';
import { findPeople, type FoundPerson } from './palette-people';
import { matches } from './search-text';
import { shortcuts } from './shortcuts.svelte';

/** What the shell lends to the palette. */
export interface PaletteMeans {
	role: AreaRole;
	nav: readonly NavItem[];
	/** What can be done in this area, said with a verb. */
	commands: readonly PaletteEntry[];
	/** What can be done with somebody one follows, when few were found. */
	commandsWith?: (dossier: Envelope<'dossier'>) => PaletteEntry[];
	onsync: () => void;
	onsignout: () => void;
}

/** Beyond this many people one types a letter more. */
const MOST_PEOPLE = 8;
/** With so few found, what is done most with somebody is offered beside the name. */
const FEW = 3;

/** What Ctrl K finds on this device: people, screens and actions; the network is not asked. */
export class StaffPalette {
	/** What stands in the field, and what of it is looked for by now. */
	query = $state('');
	sought = $state('');
	readonly #means: () => PaletteMeans;

	constructor(means: () => PaletteMeans) {
		this.#means = means;
	}

	people = $derived.by(() =>
		device.session ? findPeople(device.all('dossier'), this.sought, device.session, clock.now) : []
	);

	groups: PaletteGroup[] = $derived.by(() => {
		const { people } = this;
		const groups = [
			{ heading: m.staff_palette_people(), entries: people.slice(0, MOST_PEOPLE).map(personEntry) },
			{
				heading: m.staff_palette_actions(),
				entries: [...this.#withPeople(people), ...this.#actions()]
			},
			{ heading: m.staff_palette_screens(), entries: this.#screens() }
		];
		return groups.filter(({ entries }) => entries.length > 0);
	});

	#withPeople(people: readonly FoundPerson[]): PaletteEntry[] {
		const mine = people.filter((one) => one.mine && one.dossier.state === 'open');
		if (mine.length > FEW) return [];
		const { commandsWith } = this.#means();
		return mine.flatMap((one) => [...(commandsWith?.(one.dossier) ?? []), proposal(one)]);
	}

	#screens(): PaletteEntry[] {
		const { nav, role } = this.#means();
		const here = nav.map(({ href, label, icon }) => visit(href, label, icon));
		const areas = device.session ? areasOf(device.session).filter((area) => area !== role) : [];
		const elsewhere = areas.map((area) =>
			visit(AREA_HOMES[area], m.sync_area_switch({ area: areaName(area) }), ArrowLeftRight)
		);
		return this.#matching([...here, ...elsewhere]);
	}

	#actions(): PaletteEntry[] {
		const { commands, onsync, onsignout } = this.#means();
		return this.#matching([
			...commands,
			{ id: 'sync', label: m.sync_menu_sync(), icon: CloudCheck, run: onsync },
			{
				id: 'keys',
				label: m.staff_shortcuts(),
				icon: Keyboard,
				keys: '?',
				run: () => (shortcuts.open = true)
			},
			{ id: 'leave', label: m.sync_menu_sign_out(), icon: LogOut, run: onsignout }
		]);
	}

	#matching(entries: PaletteEntry[]): PaletteEntry[] {
		return entries.filter(({ label }) => matches(label, this.sought));
	}
}

function visit(href: string, label: string, icon: PaletteEntry['icon']): PaletteEntry {
	return { id: href, label, icon, run: () => void goto(href) };
}

function personEntry({ dossier, name, href, mine }: FoundPerson): PaletteEntry {
	const { assignment } = dossier.body;
	const other = assignment
		? m.reception_followed_by({ name: assignment.name })
		: m.reception_not_followed();
	return { ...visit(href, name, UserRound), hint: mine ? undefined : other };
}

function proposal({ dossier, name }: FoundPerson): PaletteEntry {
	return visit(`/conseil/proposer#${dossier.id}`, m.staff_palette_propose({ name }), Signpost);
}
