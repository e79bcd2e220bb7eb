import { environment, readConfig } from '../config';
import { runCommand, say } from '../upkeep/command';
import { USAGE, training } from './command';

runCommand(() => training(process.argv.slice(2), readConfig(environment()), say), USAGE);
