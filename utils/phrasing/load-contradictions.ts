import { loadContradictions } from './contradiction-slot';
import { contradictions } from './contradictions';

loadContradictions(contradictions);
