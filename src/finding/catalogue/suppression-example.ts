/** A sound calendar with something behind its hours. */
export function calendarExample(comment: string): string {
  return `kind: calendar
id: shop-hours
version: 1.0.0
status: active
title: { zh: 门店时间, en: Shop hours }
owner: quality
zone: Asia/Shanghai
weekly: { weekdays: ["09:00-18:00"] }${comment}
`;
}
