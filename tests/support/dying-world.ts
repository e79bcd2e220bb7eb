import { StoreDown } from '../../sync-server/store/port';
import { GatewayWorld } from './gateway-world';

/** A world whose store goes away right after the n-th write that follows `arm(true)`. */
export async function dyingWorld(
	death: number
): Promise<{ world: GatewayWorld; arm: (is: boolean) => void }> {
	let armed = false;
	let writes = 0;
	const world = await GatewayWorld.create({
		hook: ({ op, when }) => {
			if (armed && op === 'put' && when === 'after' && ++writes === death) throw new StoreDown();
		}
	});
	return { world, arm: (is) => (armed = is) };
}
