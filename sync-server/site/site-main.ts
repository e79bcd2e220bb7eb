import { environment, readConfig } from '../config';
import { runCommand, say } from '../upkeep/command';
import { USAGE, site } from './command';

runCommand(() => site(process.argv.slice(2), readConfig(environment()), say), USAGE);
