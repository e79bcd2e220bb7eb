import { expect, it } from 'vitest';
import { deviceName } from './device-name';

it('names a device as far as its browser told', () => {
	expect(deviceName({ browser: 'firefox', system: 'android' })).toBe('Firefox sur Android');
	expect(deviceName({ browser: 'other', system: 'windows' })).toBe('Navigateur sur Windows');
	expect(deviceName({ browser: 'safari', system: 'other' })).toBe('Safari');
});
