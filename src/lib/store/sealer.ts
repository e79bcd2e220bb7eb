import { fromBase64, toBase64, toBase64Url } from './base64';

/** One person's keys on one device. Neither can be exported: a script can use them, never carry them off. */
export interface PersonKeys {
	/** AES-GCM, 256 bits: seals contents. */
	seal: CryptoKey;
	/** HMAC-SHA-256: turns ids into names that say nothing. */
	name: CryptoKey;
}

const IV_BYTES = 12;
const text = new TextEncoder();
const plain = new TextDecoder();

/**
 * Seals what the device keeps, and names it. The name is authenticated with the content, so that a
 * sealed value moved under another name does not open.
 */
export class Sealer {
	/** Names are asked for again and again, and an HMAC costs a trip to another thread. */
	#names = new Map<string, string>();

	constructor(readonly keys: PersonKeys) {}

	async nameOf(id: string): Promise<string> {
		const known = this.#names.get(id);
		if (known) return known;
		const mac = await crypto.subtle.sign('HMAC', this.keys.name, text.encode(id));
		const name = toBase64Url(new Uint8Array(mac));
		this.#names.set(id, name);
		return name;
	}

	/** Seals a JSON value as text. */
	async seal(name: string, value: unknown): Promise<string> {
		return toBase64(await this.sealValue(name, value));
	}

	/** Seals a JSON value. */
	sealValue(name: string, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
		return this.sealBytes(name, text.encode(JSON.stringify(value)));
	}

	/** @throws when the text was altered, or sealed under another name or key */
	async open(name: string, sealed: string): Promise<unknown> {
		return this.openValue(name, fromBase64(sealed));
	}

	/** @throws when the value was altered, or sealed under another name or key */
	async openValue(name: string, sealed: Uint8Array<ArrayBuffer>): Promise<unknown> {
		return JSON.parse(plain.decode(await this.openBytes(name, sealed)));
	}

	/** IV and ciphertext, in this order. A random 96-bit IV: far fewer than 2³² values are sealed per key. */
	async sealBytes(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
		const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
		const cipher = await crypto.subtle.encrypt(this.#aes(name, iv), this.keys.seal, bytes);
		const sealed = new Uint8Array(IV_BYTES + cipher.byteLength);
		sealed.set(iv);
		sealed.set(new Uint8Array(cipher), IV_BYTES);
		return sealed;
	}

	/** @throws when the bytes were altered, or sealed under another name or key */
	async openBytes(name: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
		const iv = sealed.slice(0, IV_BYTES);
		const cipher = sealed.subarray(IV_BYTES);
		return new Uint8Array(await crypto.subtle.decrypt(this.#aes(name, iv), this.keys.seal, cipher));
	}

	#aes(name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
		return { name: 'AES-GCM', iv, additionalData: text.encode(name) };
	}
}

/** Fresh keys, made on this device for one person. */
export async function newPersonKeys(): Promise<PersonKeys> {
	const aes = { name: 'AES-GCM', length: 256 };
	const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
	return {
		seal: await crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']),
		name: await crypto.subtle.generateKey(hmac, false, ['sign'])
	};
}
