import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { addCareline } from '../lib/careline-app.ts';
import { loadConfig } from '../lib/config.ts';
import { SynthError } from '../lib/config-error.ts';

const build = join(import.meta.dirname, '../build');
const app = new App();
try {
  addCareline(app, {
    config: loadConfig(app.node.getAllContext()),
    bundlesDir: join(build, 'functions'),
    pagesDir: join(build, 'web'),
  });
} catch (error) {
  if (!(error instanceof SynthError)) throw error;
  console.error(error.message);
  // At once: the app would else write half a cloud assembly when Node has nothing left to do.
  process.exit(1);
}
