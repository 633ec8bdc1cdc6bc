/** The arrows of the house: entrypoints -> components -> EDGE, PAGE -> core. ARCHITECTURE.md tells why. */
const core =
  '^utils/(ledger|timing|facts|handbook|profiles|search|learning|phrasing|notes|promises|handover|exchange|library|playbooks|tallies|sync(?!/transport)|i18n)';
const edge = '^utils/(storage|messaging|sync/transport)';
const page = '^utils/(consoles|composer|teaching)';
const tests = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'every-import-resolves',
      comment: 'An import this tool cannot follow would hide a breach.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(#imports|virtual:)|[?]inline$' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-stays-pure',
      comment: 'Core folders take values and return values: they import core folders and plain libraries only.',
      severity: 'error',
      from: { path: core, pathNot: tests },
      to: {
        path: [
          edge,
          page,
          '^components',
          '^entrypoints',
          '^hub',
          'node_modules/(react|react-dom|dexie|webextension-polyfill|wxt)/',
        ],
      },
    },
    {
      name: 'page-knows-no-browser',
      comment: 'PAGE folders get the foreign DOM as an argument; they never speak to the browser or to React.',
      severity: 'error',
      from: { path: page, pathNot: tests },
      to: {
        path: [
          edge,
          '^components',
          '^entrypoints',
          '^hub',
          'node_modules/(react|react-dom|dexie|webextension-polyfill|wxt)/',
        ],
      },
    },
    {
      name: 'edge-knows-no-page',
      comment: 'EDGE folders speak to the browser or the network; they never touch a page or React.',
      severity: 'error',
      from: { path: edge, pathNot: tests },
      to: { path: [page, '^components', '^entrypoints', '^hub', 'node_modules/(react|react-dom)/'] },
    },
    {
      name: 'components-import-no-entrypoint',
      severity: 'error',
      from: { path: '^components' },
      to: { path: ['^entrypoints', '^hub'] },
    },
    {
      name: 'nobody-imports-entrypoints',
      severity: 'error',
      from: { pathNot: '^entrypoints' },
      to: { path: '^entrypoints' },
    },
    {
      name: 'entrypoints-stand-alone',
      comment: 'Two entrypoints share code through utils/ or components/, never with each other.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/([^/.]+)', pathNot: '^entrypoints/$1' },
    },
    {
      name: 'hub-imports-core-only',
      severity: 'error',
      from: { path: '^hub', pathNot: ['^hub/test', tests] },
      to: { path: '^(utils|components|entrypoints)', pathNot: core },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils|hub)', pathNot: tests },
      to: { path: '^(tests|bench|tools)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.arrows.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
