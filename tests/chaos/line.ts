import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Random } from '../simulator/random';

/** Of ten connections one breaks off somewhere within its first bytes, in either direction. */
const BROKEN = 0.1;
const BROKEN_WITHIN = 20_000;

/** The line of one device: each connection goes to one of the gateways, and may break at any byte. */
export class Line {
	#server: Server;
	#sockets = new Set<Socket>();
	#cutUntil = 0;
	#calm = false;

	static async open(ports: () => readonly number[], random: Random): Promise<Line> {
		const line = new Line(ports, random);
		await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', () => resolve()));
		return line;
	}

	private constructor(
		readonly ports: () => readonly number[],
		readonly random: Random
	) {
		this.#server = createServer((socket) => this.#carry(socket));
	}

	get url(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	/** Everything on it breaks off, and nothing passes for a while. */
	cut(ms: number): void {
		this.#cutUntil = Date.now() + ms;
		for (const socket of this.#sockets) socket.destroy();
	}

	/** From now on nothing breaks. */
	calm(): void {
		this.#calm = true;
		this.#cutUntil = 0;
	}

	close(): void {
		this.#server.close();
		for (const socket of this.#sockets) socket.destroy();
	}

	#carry(near: Socket): void {
		if (Date.now() < this.#cutUntil) return void near.destroy();
		const far = connect(this.random.pick(this.ports()) ?? 0, '127.0.0.1');
		const breaks = !this.#calm && this.random.chance(BROKEN);
		let left = breaks ? 1 + this.random.int(BROKEN_WITHIN) : Infinity;
		for (const [from, to] of [
			[near, far],
			[far, near]
		] as const) {
			this.#sockets.add(from);
			from.on('data', (bytes: Uint8Array) => {
				left -= bytes.length;
				if (left < 0) end();
				else to.write(bytes);
			});
			from.on('error', () => end());
			from.on('close', () => end());
		}
		const end = () => {
			for (const socket of [near, far]) {
				socket.destroy();
				this.#sockets.delete(socket);
			}
		};
	}
}
