import { ArrowLeft } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { testerWords } from '@/utils/i18n/desk-phrasing';
import { hashOf } from '../routes';
import { changeTester, useTester } from './tester-store';

/** The way back to what was being tried, in the rule editor. */
export function BackToTester() {
  const say = useWords(testerWords);
  const { away } = useTester();
  if (!away) return null;
  return (
    <a className="dm-link dm-back" href={hashOf({ page: 'tester' })} onClick={() => changeTester({ away: false })}>
      <ArrowLeft size={14} aria-hidden /> {say('back')}
    </a>
  );
}
