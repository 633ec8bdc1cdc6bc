import { openGaps, type Gap } from '@/utils/learning/gaps';
import { gapsOf } from '@/utils/storage/learning';
import { useStored, type Stored } from '../data/use-stored';
import { useTools } from '../tools';

/** The gaps nobody dismissed, the most frequent first. */
export function useOpenGaps(): Stored<Gap[]> {
  const { db } = useTools();
  return useStored(async () => openGaps(await gapsOf(db)), [db]);
}
