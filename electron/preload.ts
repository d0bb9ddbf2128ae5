import { contextBridge, ipcRenderer } from 'electron';

/** All that the page gets: call a method, hear events. Names, inputs and paths are checked on the other side. */
contextBridge.exposeInMainWorld('bridge', {
  call: (name: string, input: unknown) => ipcRenderer.invoke('call', name, input),
  onEvent: (listener: (event: unknown) => void) => {
    const forward = (_event: unknown, value: unknown) => listener(value);
    ipcRenderer.on('event', forward);
    return () => {
      ipcRenderer.off('event', forward);
    };
  },
});
