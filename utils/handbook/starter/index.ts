import type { Language } from '@/utils/i18n/words';
import { starterRules } from '@/utils/phrasing/packs';
import { HANDBOOK_FORMAT, HANDBOOK_SCHEMA_VERSION, type Handbook, type PhraseRule } from '../schema';
import { clockProfiles } from './clock-profiles';
import { englishScripts } from './en';
import { englishEmergency } from './en/emergency-playbook';
import { englishNoteTemplates } from './en/note-templates';
import { englishTalk } from './en/talk-playbook';
import { chineseFacts, englishFacts } from './shop-facts';
import { chineseScripts } from './zh';
import { chineseEmergency } from './zh/emergency-playbook';
import { chineseNoteTemplates } from './zh/note-templates';
import { chineseTalk } from './zh/talk-playbook';

/** When the starter was last edited by us. */
const EDITED_AT = '2026-11-22T00:00:00.000Z';

function speaksEnglish(rule: PhraseRule): boolean {
  const languages = rule.scope?.languages;
  return !languages?.length || languages.includes('en');
}

function chinese(): Omit<Handbook, 'format' | 'schemaVersion' | 'version' | 'updatedAt'> {
  return {
    id: 'starter-zh',
    title: '客服手册（通用店铺）',
    language: 'zh',
    scripts: chineseScripts,
    phraseRules: [...starterRules],
    clockProfiles: clockProfiles.zh,
    noteTemplates: chineseNoteTemplates,
    playbooks: [chineseTalk, chineseEmergency],
    shopFacts: chineseFacts,
  };
}

function english(): ReturnType<typeof chinese> {
  return {
    id: 'starter-en',
    title: 'Service handbook (general shop)',
    language: 'en',
    scripts: englishScripts,
    phraseRules: starterRules.filter(speaksEnglish),
    clockProfiles: clockProfiles.en,
    noteTemplates: englishNoteTemplates,
    playbooks: [englishTalk, englishEmergency],
    shopFacts: englishFacts,
  };
}

/**
 * The handbook a new install begins with: our own text for a general shop. A fresh copy each time; the caller may change it.
 * A Chinese one carries every starter rule, because its agents meet foreign buyers too.
 */
export function starterHandbook(language: Language): Handbook {
  const content = language === 'zh' ? chinese() : english();
  return structuredClone({
    format: HANDBOOK_FORMAT,
    schemaVersion: HANDBOOK_SCHEMA_VERSION,
    ...content,
    version: 1,
    updatedAt: EDITED_AT,
  });
}
