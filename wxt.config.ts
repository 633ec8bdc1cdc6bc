import { runnerImport } from 'vite';
import { defineConfig } from 'wxt';

/** The build for trials and tests: it also runs on the demo seller console of this machine and can reach a hub here without asking. */
const demo = process.env.DESKMATE_DEMO === '1';

/** Oldest Chromium the product is built for; see README, "Browsers". */
const MINIMUM_CHROMIUM = '114';
const MINIMUM_FIREFOX = '142.0';

/** Public half of a key: fixes the extension's id in Chromium wherever it is loaded from; it signs nothing. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7XDesKVJTRrGZQ2iNY6jVc9RyqUHk6fGoCXetwMoNZx2CWds5RS/h8dfjnbnruA8RvR3Iw2m2UYVuISoKNi70Aq/ijawSiVrqyEwaUUWnYLI+PcqzsuHqSi+VIz/2JEmTpa3A6MCHsa7qu6/ij7S7Dmfd4eTiOu/jCMIs3zTGfnfpLt2iIYV6pvgw3cPEqWmcgrnPUQRZLYI/AsXeEffu0IzK4fg6vnqDTOKGqy7eUV/9dBJuLISScFExsNOoUL67SMUBU/RFYJFFVGG8qsYGEp5GrixJdef9lUx6s1xI/YoANxRCiFc5l8NeLyAuCkpjmJ1FV+PLtfUJ9BTr2bkcwIDAQAB';

const THIS_MACHINE = ['http://127.0.0.1/*', 'http://localhost/*'];

/** The hosts of all consoles, for the build for trials and tests; the released one asks for each when it is switched on. */
async function consoleHosts(): Promise<string[]> {
  const alias = { '@': import.meta.dirname };
  const load = <T>(file: string) => runnerImport<T>(`${import.meta.dirname}/${file}`, { resolve: { alias } });
  const { module: registry } = await load<typeof import('./utils/consoles/registry')>('utils/consoles/registry.ts');
  const { module: origins } = await load<typeof import('./utils/profiles/origins')>('utils/profiles/origins.ts');
  return origins.permissionOrigins(registry.profiles.flatMap(({ matches }) => matches));
}

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: demo ? '{{browser}}-mv{{manifestVersion}}-demo' : '{{browser}}-mv{{manifestVersion}}',
  zip: { excludeSources: ['.deskmate/**', 'coverage/**', 'test-results/**', 'playwright-report/**'] },
  vite: () => ({
    define: { __OPEN_SHADOW__: JSON.stringify(demo) },
    build: { target: [`chrome${MINIMUM_CHROMIUM}`, 'firefox142'], chunkSizeWarningLimit: 1500 },
  }),
  manifest: async ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(demo && { host_permissions: [...new Set([...THIS_MACHINE, ...(await consoleHosts())])] }),
    commands: {
      palette: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPalette__' },
      'unfinished-notes': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNotes__' },
      drawer: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandDrawer__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'deskmate@deskmate.invalid',
              strict_min_version: MINIMUM_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: PUBLIC_KEY, minimum_chrome_version: MINIMUM_CHROMIUM }),
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      const action = manifest.action as { default_title?: string } | undefined;
      if (action) action.default_title = '__MSG_extName__'; // else the popup's title, in one language
    },
  },
});
