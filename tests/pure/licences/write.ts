import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tree.ts';
import { dependencies, page } from './list.ts';

/** `npm run licences` */
writeFileSync(join(root, 'docs', 'licences.md'), page(dependencies()));
