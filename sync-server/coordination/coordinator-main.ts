import { environment, readConfig } from '../config';
import { runCommand, say } from '../upkeep/command';
import { USAGE, coordinator } from './command';

runCommand(() => coordinator(process.argv.slice(2), readConfig(environment()), say), USAGE);
