import { m } from '$lib/i18n/paraglide/messages';

export type LinkWords = Record<
	'title' | 'lead' | 'button' | 'done' | 'doneLead' | 'password' | 'spent',
	() => string
> & { passwordLead: (() => string) | null };

/** What the page of a one-time link says, by what the link is for. */
export const LINK_WORDS = {
	confirm: {
		title: m.public_confirm_title,
		lead: m.public_confirm_lead,
		button: m.public_confirm_button,
		done: m.public_done_title,
		doneLead: m.public_done_lead,
		password: m.public_password_title,
		passwordLead: m.public_password_lead,
		spent: m.public_link_spent_text
	},
	enter: {
		title: m.public_enter_title,
		lead: m.public_enter_lead,
		button: m.public_enter_button,
		done: m.public_welcome_title,
		doneLead: m.public_password_lead,
		password: m.public_password_title,
		passwordLead: null,
		spent: m.public_link_spent_text
	},
	code: {
		title: m.public_enter_title,
		lead: m.public_code_lead,
		button: m.public_enter_button,
		done: m.public_welcome_title,
		doneLead: m.public_code_done_lead,
		password: m.public_join_password,
		passwordLead: null,
		spent: m.public_code_spent_text
	},
	join: {
		title: m.public_join_title,
		lead: m.public_join_lead,
		button: m.public_join_button,
		done: m.public_join_done,
		doneLead: m.public_join_password_lead,
		password: m.public_join_password,
		passwordLead: null,
		spent: m.public_join_spent
	}
} as const;
