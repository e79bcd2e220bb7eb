import { expect, it } from 'vitest';
import { deviceWords } from './device-words';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

it.each([
	['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'firefox', 'linux'],
	[`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, 'chrome', 'windows'],
	[`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/142.0.0.0`, 'edge', 'windows'],
	[`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROME} OPR/120.0.0.0`, 'opera', 'mac'],
	[`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME}`, 'chrome', 'chromebook'],
	[
		'Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
		'samsung',
		'android'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1',
		'safari',
		'iphone'
	],
	[
		'Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 CriOS/142.0 Mobile/15E148 Safari/604.1',
		'chrome',
		'ipad'
	],
	['Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', 'firefox', 'android'],
	['curl/8.5.0', 'other', 'other'],
	['', 'other', 'other'],
	[undefined, 'other', 'other'],
	['<script>'.repeat(10_000), 'other', 'other']
])('AC-22 %s is told as two words', (agent, browser, system) => {
	expect(deviceWords(agent)).toEqual({ browser, system });
});
