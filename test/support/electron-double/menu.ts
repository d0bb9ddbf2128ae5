/** A menu item as given to `Menu.buildFromTemplate`. */
export interface MenuItem {
  label?: string;
  role?: string;
  type?: string;
  submenu?: MenuItem[];
  click?: () => void;
}

/** The `Menu` of one double: keeps the menu bar, refuses templates that Electron refuses. */
export function menuDouble() {
  let bar: MenuItem[] = [];
  const check = (items: MenuItem[]): MenuItem[] => {
    for (const item of items) {
      if (!item.label && !item.role && item.type !== 'separator') {
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
      }
      check(item.submenu ?? []);
    }
    return items;
  };
  return {
    Menu: {
      buildFromTemplate: check,
      setApplicationMenu(items: MenuItem[]) {
        bar = items;
      },
    },
    find(labels: string[]): MenuItem {
      let items = bar;
      let found: MenuItem | undefined;
      for (const label of labels) {
        found = items.find((item) => item.label === label);
        items = found?.submenu ?? [];
      }
      if (!found) throw new Error(`electron double: no menu item ${labels.join(' › ')}`);
      return found;
    },
  };
}
