import BookOpen from '@lucide/svelte/icons/book-open';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import House from '@lucide/svelte/icons/house';
import Inbox from '@lucide/svelte/icons/inbox';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import Route from '@lucide/svelte/icons/route';
import Settings from '@lucide/svelte/icons/settings';
import Sprout from '@lucide/svelte/icons/sprout';
import SunMedium from '@lucide/svelte/icons/sun-medium';
import UserPlus from '@lucide/svelte/icons/user-plus';
import UsersRound from '@lucide/svelte/icons/users-round';
import { m } from '$lib/i18n/paraglide/messages';
import type { NavItem } from '$lib/ui/nav';
import type { AreaRole } from './areas';

/** The screens of each area, in the order in which a thumb or a mouse finds them. */
const NAVS: Record<AreaRole, () => NavItem[]> = {
	consultant: () => [
		{ href: '/mon-espace', label: m.sync_nav_home(), icon: House },
		{ href: '/mon-espace/demarches', label: m.sync_nav_pathways(), icon: Route },
		{ href: '/mon-espace/dossier', label: m.sync_nav_dossier(), icon: FolderOpen },
		{ href: '/mon-espace/personnel', label: m.sync_nav_personal(), icon: Sprout },
		{ href: '/mon-espace/demande', label: m.sync_nav_request(), icon: MessageSquareText }
	],
	counsellor: () => [
		{ href: '/conseil', label: m.sync_nav_today(), icon: SunMedium },
		{ href: '/conseil/supervision', label: m.sync_nav_supervision(), icon: ClipboardList },
		{ href: '/conseil/dossiers', label: m.sync_nav_dossiers(), icon: UsersRound },
		{ href: '/conseil/banque', label: m.sync_nav_bank(), icon: BookOpen }
	],
	reception: () => [
		{ href: '/accueil', label: m.sync_nav_queue(), icon: Inbox },
		{ href: '/accueil/ouvrir', label: m.sync_nav_open(), icon: UserPlus }
	],
	localAdmin: () => [{ href: '/admin', label: m.sync_nav_admin(), icon: Settings }]
};

export function navOf(role: AreaRole): NavItem[] {
	return NAVS[role]();
}

const AREA_NAMES: Record<AreaRole, () => string> = {
	consultant: m.sync_area_consultant,
	counsellor: m.sync_area_counsellor,
	reception: m.sync_area_reception,
	localAdmin: m.sync_area_admin
};

export function areaName(role: AreaRole): string {
	return AREA_NAMES[role]();
}
