/** A small console, drawn by script so that it can stand in a page, a frame or a shadow root. */

/** What the page's own script offers to tests. */
export type LabPage = {
  say(side: 'buyer' | 'agent', text?: string): void;
  /** Fills the conversation with so many rows at once. */
  fill(count: number): void;
  /** Throws the whole chat away and draws it anew. */
  redraw(): void;
  root(): ParentNode;
};

const STYLE = `
  #list { height: 400px; overflow: auto; } .row { display: flex; } .agent { flex-direction: row-reverse; }
  .text { max-width: 60%; } .entry { display: flex; }`;

/** Runs in the page; written as text because it belongs to the page, not to us. */
const SCRIPT = `
  const rows = [];
  let entries = 3;
  const pad = (n) => String(n).padStart(2, '0');
  const clock = (n) => { const t = (Date.now() / 1000 - 86400 + n) % 86400 + 28800; return [t / 3600 % 24, t / 60 % 60, t % 60].map((x) => pad(Math.floor(x))).join(':'); };
  const row = ({ side, text, id }) => '<div class="row ' + side + '" data-row data-id="' + id + '"><i class="face"></i><div><time>' + clock(0) + '</time><p class="text">' + text + '</p></div></div>';
  const entry = (n) => '<li class="entry' + (n === 0 ? ' open' : '') + '"><b class="who">买家' + n + '</b><span class="said">在吗</span><i class="timer">' + (n % 3 === 0 ? n + '秒' : '') + '</i></li>';
  const chat = () => '<style>${STYLE.replaceAll('\n', ' ')}</style><main id="chat"><ul>' + Array.from({ length: entries }, (_, n) => entry(n)).join('') + '</ul><h1 id="header">买家0</h1><div id="list" class="list">' + rows.map(row).join('') + '</div><textarea></textarea><button>发送</button></main>';
  let place;
  const draw = () => { place.innerHTML = chat(); };
  const lab = {
    root: () => place,
    start(where, count) { place = where; entries = count ?? entries; draw(); },
    say(side, text) {
      const message = { side, text: text ?? '第' + rows.length + '条,请问什么时候发货', id: 'm' + rows.length };
      rows.push(message);
      place.querySelector('#list').insertAdjacentHTML('beforeend', row(message));
    },
    fill(count) { for (let n = 0; n < count; n += 1) rows.push({ side: n % 3 ? 'buyer' : 'agent', text: '第' + rows.length + '条', id: 'm' + rows.length }); draw(); },
    redraw: draw,
  };
  globalThis.lab = lab;`;

/** `where`: an expression for the element that holds the chat. `before`: more markup of the page. */
export function labHtml({ where = 'document.getElementById("app")', entries = 3, body = '' } = {}): string {
  return `<!doctype html><meta charset="utf-8"><body><div id="app"></div>${body}<script>${SCRIPT}; lab.start(${where}, ${entries});</script>`;
}

/** A page whose chat stands in a shadow root. */
export const shadowHtml = labHtml({
  where: `(() => { const host = document.querySelector('chat-app'); const at = host.attachShadow({ mode: 'open' }); at.append(document.createElement('div')); return at.firstChild; })()`,
  body: '<chat-app></chat-app>',
});

/** A page with the chat in a frame of this address. */
export function framingHtml(src: string): string {
  return `<!doctype html><meta charset="utf-8"><body><nav>menu</nav><iframe id="inner" src="${src}" style="width:900px;height:700px"></iframe>`;
}
