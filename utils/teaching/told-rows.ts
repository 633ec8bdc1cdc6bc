/** Rows of which the agent said whose they are. */
export type ToldRows = { buyer: readonly Element[]; agent: readonly Element[]; system: readonly Element[] };
