import type { ConnectedDevice } from '#protocol/accounts';
import { connectedDevices, endDevice, endOtherDevices } from '$lib/store/account-api';

/** Where one's account is open. The server alone knows: nothing is shown without a network. */
export class DeviceList {
	/** Null until an answer has come. */
	list = $state.raw<readonly ConnectedDevice[] | null>(null);
	failure = $state.raw<unknown>(null);

	others = $derived((this.list ?? []).filter((one) => !one.here));

	load(): Promise<boolean> {
		return this.#ask(connectedDevices);
	}

	/** False when it could not be asked; `failure` says why. */
	end(device: ConnectedDevice): Promise<boolean> {
		return this.#ask(() => endDevice(device.id));
	}

	endOthers(): Promise<boolean> {
		return this.#ask(endOtherDevices);
	}

	async #ask(ask: () => Promise<readonly ConnectedDevice[]>): Promise<boolean> {
		try {
			this.list = await ask();
			this.failure = null;
			return true;
		} catch (error) {
			this.failure = error;
			return false;
		}
	}
}
