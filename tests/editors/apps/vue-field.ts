import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import type { Mount } from '../stage';

/** A field bound with v-model. */
export function bound(tag: 'textarea' | 'input'): Mount {
  return (host, text) => {
    const value = ref(text);
    const onUpdate = (typed: string): void => void (value.value = typed);
    const app = createApp({
      render: () => withDirectives(h(tag, { 'onUpdate:modelValue': onUpdate }), [[vModelText, value.value]]),
    });
    app.mount(host);
    return { model: () => value.value, remove: () => app.unmount() };
  };
}
