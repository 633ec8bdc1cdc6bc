// Finds a Chromium browser, or installs one where that is possible.
import { existsSync } from 'node:fs';
import { aptInstall } from './debian.mjs';
import { ask, giveUp, windows } from './run.mjs';

/** Chromium first: it loads an unpacked extension by a flag, which branded Chrome and Edge no longer do. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((root) =>
    [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].map((path) => `${process.env[root] ?? ''}\\${path}`),
  ),
};

export function findBrowser() {
  const named = process.env.DESKMATE_BROWSER;
  if (named) return existsSync(named) ? named : undefined;
  const known = (PLACES[process.platform] ?? []).find((path) => existsSync(path));
  if (known || windows) return known;
  for (const name of NAMES) {
    const path = ask('which', [name]);
    if (path) return path;
  }
  return undefined;
}

/** The path of a browser; installs Debian's Chromium with Chinese fonts where there is none. Stops with what to do otherwise. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) {
    if (process.platform === 'linux' && !ask('fc-list', [':lang=zh-cn']))
      aptInstall(['fonts-noto-cjk', 'fonts-noto-color-emoji']);
    return found;
  }
  if (aptInstall(['chromium', 'chromium-l10n', 'fonts-noto-cjk', 'fonts-noto-color-emoji'])) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  return giveUp(
    'No Chromium, Chrome or Edge was found and none could be installed.\n' +
      'Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk\n' +
      'macOS:           brew install --cask chromium\n' +
      'Windows:         winget install Hibbiki.Chromium\n' +
      'or set DESKMATE_BROWSER to the path of one.',
  );
}
