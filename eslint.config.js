import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const browserNames = ['browser', 'chrome'];
const pageNames = ['document', 'window', 'location', 'navigator', 'localStorage'];
const banned = (names, message) => ['error', ...names.map((name) => ({ name, message }))];
const testFiles = ['**/*.test.{ts,tsx}'];

export default tseslint.config(
  {
    ignores: [
      '.output/**',
      '.wxt/**',
      '.deskmate/**',
      'node_modules/**',
      'playwright-report/**',
      'test-results/**',
      'coverage/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/unified-signatures': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only (entrypoints and configs excepted).' },
        {
          selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Never write markup from data; build nodes or use React.',
        },
      ],
    },
  },
  {
    files: ['components/**/*.tsx', 'entrypoints/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXText[value=/[A-Za-z\\u4e00-\\u9fff]/]',
          message: 'Every word on a screen comes from utils/i18n.',
        },
        {
          selector:
            'JSXAttribute[name.name=/^(title|placeholder|aria-label|alt|label)$/] > Literal[value=/[A-Za-z\\u4e00-\\u9fff]/]',
          message: 'Every word on a screen comes from utils/i18n.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Never write markup from data.',
        },
      ],
    },
  },
  {
    files: ['utils/**/*.ts'],
    ignores: [...testFiles, 'utils/{storage,messaging,consoles,composer,teaching}/**', 'utils/sync/transport.ts'],
    rules: {
      'no-restricted-globals': banned(
        [...browserNames, ...pageNames],
        'Core code takes values and returns values; pass it in.',
      ),
    },
  },
  {
    files: ['utils/{consoles,composer,teaching}/**/*.ts'],
    ignores: testFiles,
    rules: {
      'no-restricted-globals': banned([...browserNames, ...pageNames], 'PAGE code gets its document as an argument.'),
    },
  },
  {
    files: ['utils/{storage,messaging}/**/*.ts', 'utils/sync/transport.ts'],
    ignores: testFiles,
    rules: {
      'no-restricted-globals': banned(pageNames, 'EDGE code speaks to the browser or the network, never to a page.'),
    },
  },
  {
    files: ['entrypoints/**/*.{ts,tsx}', '*.config.ts', 'hub/src/main.ts', 'tests/e2e/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: [...testFiles, 'tests/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
