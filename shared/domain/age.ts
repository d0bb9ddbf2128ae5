/** Completed years (周岁) on a day; someone born on 29 February completes a year on 1 March. Both 'YYYY-MM-DD'. */
export function ageOn(birthOn: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years;
}
