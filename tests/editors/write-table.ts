import { writeFileSync } from 'node:fs';
import { editorsDocument, TABLE_FILE } from './table';

writeFileSync(TABLE_FILE, editorsDocument());
