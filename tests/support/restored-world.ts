import type { AnyDraft, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { returnTask, saveWork, validateTask } from '#domain/gestures/tasks';
import { traceIdOfTask } from '#domain/ids';
import type { GatewayUser } from '../../sync-server/gateway/context';
import { recordErasure } from '../../sync-server/upkeep/erased';
import { DOSSIER, STRUCTURE, gesture, newKey, pathway } from './documents';
import { GatewayWorld, USERS } from './gateway-world';
import type { MemoryStore } from './memory-store';
import { TestDevice } from './test-device';

const person = { newKey, user: { id: USERS.consultant.id, name: 'Anna' } };

/** A counsellor's and a person's device, a pathway written after the backup, and that backup put back. */
export class RestoredWorld {
	private constructor(
		public world: GatewayWorld,
		public backup: MemoryStore,
		readonly laptop: TestDevice,
		readonly phone: TestDevice,
		readonly task: Envelope<'task'>
	) {}

	static async create(): Promise<RestoredWorld> {
		const world = await GatewayWorld.create();
		const laptop = new TestDevice(world, USERS.counsellor);
		const phone = new TestDevice(world, USERS.consultant);
		const { pathway: path, tasks } = pathway();
		const [task] = tasks as [Envelope<'task'>];
		await laptop.sync.cycle();
		await phone.sync.cycle();
		const backup = world.store.copy();
		world.now += 3_600_000;
		await laptop.save(path, ...tasks);
		await laptop.sync.cycle();
		await phone.sync.cycle();
		return new RestoredWorld(world, backup, laptop, phone, task);
	}

	/** Backs up once more. */
	backUp(): void {
		this.backup = this.world.store.copy();
	}

	restore(...others: TestDevice[]): void {
		this.world.now += 3_600_000;
		this.world = this.world.restored(this.backup);
		for (const device of [this.laptop, this.phone, ...others]) device.world = this.world;
	}

	/** On another device, which has met the restored store, and a moment later. */
	async writtenAnew(
		user: GatewayUser,
		write: (device: TestDevice) => Promise<unknown>
	): Promise<TestDevice> {
		const device = new TestDevice(this.world, user);
		await device.sync.cycle();
		await write(device);
		this.world.now += 1_000;
		await device.sync.cycle();
		return device;
	}

	async changePhone(device: TestDevice, number: string): Promise<void> {
		const dossier = (await device.get<Envelope<'dossier'>>(DOSSIER))!;
		const who = { ...dossier.body.person, phone: number };
		await device.save(edited(dossier, { body: { person: who } }, newKey));
	}

	async retitle(device: TestDevice, title: string): Promise<void> {
		const now = (await device.get<Envelope<'task'>>(this.task.id))!;
		await device.save(edited(now, { body: { title } }, newKey));
	}

	async taskAndTrace(device: TestDevice) {
		const trace = await device.get<Envelope<'trace'>>(traceIdOfTask(this.task.id));
		return [(await device.get<Envelope<'task'>>(this.task.id))!, trace ?? null] as const;
	}

	async work(device: TestDevice, words: { notes: string; conclusion: string }): Promise<void> {
		const [open, trace] = await this.taskAndTrace(device);
		const written = { tool: 'search' as const, sources: [], ...words };
		await device.save(...saveWork(open, trace, written, [], person));
	}

	async validate(device: TestDevice): Promise<AnyDraft[]> {
		const drafts = validateTask(...(await this.taskAndTrace(device)), person);
		await device.save(...drafts);
		return drafts;
	}

	async returned(device: TestDevice, remark: string): Promise<void> {
		const [now, sealed] = await this.taskAndTrace(device);
		await device.save(returnTask(now, sealed!, remark, gesture));
		await device.sync.cycle();
	}

	/** The person does the task and says so; the counsellor has it. */
	async sealed(): Promise<{ draft: string }> {
		const drafts = await this.validate(this.phone);
		await this.phone.sync.cycle();
		await this.laptop.sync.cycle();
		return { draft: drafts.find(({ type }) => type === 'trace')!.id };
	}

	/** Erases Anna's dossier as a restore leaves it: in the ledger, and nothing of it in the store. */
	async erase(): Promise<void> {
		await recordErasure(this.world.store, DOSSIER, this.world.now);
		const db = await this.world.store.open(STRUCTURE);
		for (const doc of await this.world.prefixed('')) {
			if (doc.dossier === DOSSIER) await db.remove(doc._id, doc._rev ?? '');
		}
	}
}
