/** Name of the program as windows and menus show it. */
export const PROGRAM_NAME = '建档';

/** The window's menu bar. */
export const MENU = {
  file: '文件',
  close: '关闭窗口',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '视图',
  reload: '刷新',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetZoom: '实际大小',
  fullscreen: '全屏',
  developerTools: '开发者工具',
  help: '帮助',
  about: '关于建档',
} as const;

/** What a file dialog calls each kind of file, and the endings it shows. */
export const FILE_FILTERS = {
  archive: { label: '档案库', endings: ['jiandang'] },
  workbook: { label: '电子表格', endings: ['xlsx', 'csv'] },
  list: { label: '名单', endings: ['xlsx', 'csv'] },
  document: { label: 'Word 文书', endings: ['docx'] },
} as const;

/** The file that opens the browser host, and where its file lists begin. */
export const LOOPBACK = {
  opening: '正在打开建档……',
  openButton: '打开建档',
  /** Names a user's folder of documents may have. */
  documentFolders: ['文档', 'Documents'],
} as const;
