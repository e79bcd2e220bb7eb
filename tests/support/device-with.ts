import { vi } from 'vitest';
import type { AnyDraft, AnyEnvelope } from '#domain/document';
import type { SessionInfo } from '#protocol/accounts';
import { device } from '../../src/lib/store/device.svelte';
import { gesture, STRUCTURE } from './documents';

/** The app's device as a screen sees it, holding these documents; what is saved waits to be let through. */
export class DeviceWith {
	readonly saves: (readonly AnyDraft[])[] = [];
	#let: (() => void)[] = [];

	constructor(
		public docs: AnyEnvelope[],
		session: Partial<SessionInfo> = {}
	) {
		vi.spyOn(device, 'all').mockImplementation(
			(type) => this.docs.filter((one) => one.type === type) as never
		);
		vi.spyOn(device, 'get').mockImplementation(
			(type, id) => this.docs.find((one) => one.id === id && one.type === type) as never
		);
		vi.spyOn(device, 'gesture').mockReturnValue(gesture);
		vi.spyOn(device, 'save').mockImplementation((drafts) => {
			this.saves.push(drafts);
			return new Promise((resolve) => this.#let.push(resolve));
		});
		const standings = [{ structure: STRUCTURE, roles: ['counsellor'], teams: [] }];
		const claire = { user: gesture.user.id, name: gesture.user.name, standings };
		this.#signIn({ ...claire, ...session } as SessionInfo);
	}

	/** What waits is kept. */
	let(): void {
		for (const resolve of this.#let.splice(0)) resolve();
	}

	leave(): void {
		this.#signIn(null);
	}

	#signIn(session: SessionInfo | null): void {
		Object.assign(device, { session });
	}
}
