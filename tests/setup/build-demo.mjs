// Builds the extension for trials and tests. A script, because Windows shells set variables another way.
import { npm } from './run.mjs';

process.env.DESKMATE_DEMO = '1';
process.exit(npm(['exec', '--', 'wxt', 'build']));
