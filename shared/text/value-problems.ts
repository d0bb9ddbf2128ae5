import { labelsOf } from '../domain/code-lists.ts';
import type { ValueProblem } from '../domain/field-value.ts';
import type { Field } from '../domain/fields/field.ts';

/** What is wrong with a value of a field, and what it should be. */
export function valueSentence(field: Field, problem: ValueProblem, text: string): string {
  switch (problem) {
    case 'notNumber':
      return `“${text}”不是数字`;
    case 'tooManyDecimals':
      return `“${text}”小数位数过多`;
    case 'negative':
      return `不能是负数`;
    case 'notWhole':
      return `“${text}”应为整数`;
    case 'notDate':
      return `“${text}”不是日期，应写成 2016-08-19 的样子`;
    case 'notYear':
      return `“${text}”不是年份，应写成 2016 的样子`;
    case 'notFlag':
      return `“${text}”应填“是”或“否”`;
    case 'notInList':
      return field.list ? `“${text}”不在可选范围内：${choices(field.list)}` : `“${text}”不符合要求`;
    case 'scientific':
      return `“${text}”已被表格软件改成科学计数，后几位数字已丢失，请把该列设为文本后重新填写`;
    case 'masked':
      return '号码是遮盖后的样子，不能保存，请填写完整号码';
    case 'brokenCell':
      return `单元格是错误值 ${text}`;
    case 'tooLong':
      return '内容过长（最多 2000 字）';
  }
}

const MOST_CHOICES = 8;

function choices(list: string): string {
  const labels = labelsOf(list);
  return labels.slice(0, MOST_CHOICES).join('、') + (labels.length > MOST_CHOICES ? ' 等' : '');
}
