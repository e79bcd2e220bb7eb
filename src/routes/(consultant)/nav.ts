import FolderOpen from '@lucide/svelte/icons/folder-open';
import LibraryBig from '@lucide/svelte/icons/library-big';
import House from '@lucide/svelte/icons/house';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import Route from '@lucide/svelte/icons/route';
import Sprout from '@lucide/svelte/icons/sprout';
import { m } from '$lib/i18n/paraglide/messages';
import type { NavItem } from '$lib/ui/nav';

/**
 * What is used every day is in the reach of a thumb; the last three wait behind «Plus» on a phone.
 * @param unread messages that were not read
 */
export function consultantNav(unread: number): NavItem[] {
	return [
		{ href: '/mon-espace', label: m.consultant_nav_home(), icon: House },
		{ href: '/mon-espace/demarches', label: m.consultant_nav_pathways(), icon: Route },
		{ href: '/mon-espace/dossier', label: m.consultant_nav_dossier(), icon: FolderOpen },
		{
			href: '/mon-espace/messages',
			label: m.message_nav(),
			icon: MessagesSquare,
			count: unread || undefined
		},
		{ href: '/mon-espace/personnel', label: m.consultant_nav_personal(), icon: Sprout },
		{ href: '/mon-espace/demande', label: m.consultant_nav_request(), icon: MessageSquareText },
		{
			href: '/mon-espace/documentation',
			label: m.consultant_nav_documentation(),
			icon: LibraryBig
		}
	];
}
