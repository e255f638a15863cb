/** All assertions on the synthesised templates: one file, so that the app is synthesised once. */
import './stacks/data.ts';
import './stacks/files.ts';
import './stacks/functions.ts';
import './stacks/mail.ts';
import './stacks/nag.ts';
import './stacks/permissions.ts';
import './stacks/queues.ts';
import './stacks/watch.ts';
import './stacks/web.ts';
