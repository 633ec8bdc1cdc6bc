import type { ReactNode } from 'react';

type Props = { title: string; intro?: string | undefined; actions?: ReactNode; children: ReactNode; fill?: boolean };

/** A desk page: its title, its acts at the right, its content. `fill`: the content scrolls, not the page. */
export function PageFrame({ title, intro, actions, children, fill = false }: Props) {
  return (
    <div className={fill ? 'dm-page dm-page-fill' : 'dm-page'}>
      <header className="dm-page-head">
        <div>
          <h1>{title}</h1>
          {intro !== undefined && <p className="dm-soft">{intro}</p>}
        </div>
        {actions !== undefined && <div className="dm-acts">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A framed part of a page. */
export function Card({ title, side, children }: { title: string; side?: ReactNode; children: ReactNode }) {
  return (
    <section className="dm-card">
      <header className="dm-card-head">
        <h2>{title}</h2>
        {side}
      </header>
      {children}
    </section>
  );
}

/** A figure with its name under it. */
export function Figure({ name, value, tone }: { name: string; value: string; tone?: 'late' | 'soft' }) {
  return (
    <div className="dm-figure">
      <dt>{name}</dt>
      <dd className={tone === undefined ? undefined : `dm-tone-${tone}`}>{value}</dd>
    </div>
  );
}
