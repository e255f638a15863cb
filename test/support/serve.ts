/** Runs one local cloud from an assembly that is already synthesised: `node serve.ts '{"assemblyDir": ..., "dataDir": ...}'`. */
import { type CloudOptions, startCloud } from '../../local/cloud.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as CloudOptions;
const cloud = await startCloud({ ...options, warn: (text) => console.error(`careline: ${text}`) });
const end = () => void cloud.stop().then(() => process.exit(0));
process.on('SIGTERM', end);
process.on('disconnect', end);
console.log(`careline ready ${cloud.url}`);
