/**
 * Stands in for the core inside the page, for lists longer than a test can store: runs in the browser, so it uses
 * nothing from outside its own body. Counts calls in `window.asked`.
 */
export function fakeBridge(total: number): void {
  const row = (index: number) => ({
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    code: String(4402820000000 + index),
    headName: `户主${index + 1}`,
    headNumber: '4402**********1234',
    mark: '一组 1234',
    townName: '雄州街道',
    villageName: '河南村委会',
    groupName: '一组',
    memberCount: 3,
    labourCount: 2,
    attribute: '一般贫困户',
    mainCause: '缺技术',
    state: '在档',
    inPoorVillage: false,
    helperName: '温涛',
    unitName: '示例单位',
  });
  const county = {
    isSetUp: true,
    name: '南雄市',
    levelWord: '市',
    officeName: '',
    sealingBodies: [],
    profileId: null,
    profileName: null,
    subArea: null,
    dataYear: 2016,
    terms: {},
  };
  const open = { file: '', countyName: '南雄市', userName: '测试', role: '', isDemo: true, asks: [] };
  const answers: Record<string, (input: { offset: number; limit: number }) => unknown> = {
    'archive.status': () => ({ open, recent: [], version: '0' }),
    'county.overview': () => county,
    'county.areas': () => ({ rows: [] }),
    'settings.get': () => ({ values: {} }),
    'jobs.list': () => ({ jobs: [] }),
    'households.search': ({ offset, limit }) => ({
      rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, n) => row(offset + n)),
      total,
      persons: total * 3,
    }),
  };
  const asked: string[] = [];
  Object.assign(window, {
    asked,
    bridge: {
      async call(name: string, input: never) {
        asked.push(name);
        const answer = answers[name];
        return answer
          ? { ok: true, value: answer(input) }
          : { ok: false, error: { code: 'unexpected', sentence: name } };
      },
      onEvent: () => () => {},
    },
  });
}
