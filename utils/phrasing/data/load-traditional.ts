import { loadTraditional } from '@/utils/phrasing/fold';
import { TRADITIONAL_TABLE } from './traditional-table';

loadTraditional(TRADITIONAL_TABLE);
