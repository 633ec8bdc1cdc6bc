import { loadDisguises } from '@/utils/phrasing/canonical';
import { loadTraditional } from '@/utils/phrasing/fold';
import { disguiseTable } from '@/utils/phrasing/variants';
import { TRADITIONAL_TABLE } from './traditional-table';

loadTraditional(TRADITIONAL_TABLE);
loadDisguises(disguiseTable());
