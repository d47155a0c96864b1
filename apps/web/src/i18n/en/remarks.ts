import { plural } from '../plural.ts'

export const remarks = {
  unknownCode: (count: number, field: string, value: string) =>
    `${count} ${plural(count, 'row has', 'rows have')} the code ${value} in ${field}, which the API document does not list. It is shown as it came.`,
  unread: (count: number, field: string, value: string) =>
    `${count} ${plural(count, 'row has', 'rows have')} a ${field} that cannot be read${value ? ` (“${value}”)` : ''}. It counts as unknown, never as zero.`,
  noIdentity: (count: number) =>
    `${count} ${plural(count, 'row', 'rows')} came without instance ID and ICCID and cannot be shown.`,
  repeated: (count: number) =>
    `${count} ${plural(count, 'card stands', 'cards stand')} on this page more than once: the fleet moved while the service was counting.`,
  shortPage: (count: number) =>
    `The service promised ${count} more ${plural(count, 'row', 'rows')} on this page than it sent.`,
  unfitting: (count: number, field: string) =>
    `${count} ${plural(count, 'card does', 'cards do')} not fit the ${field} filter: the service ignored it or reads it differently.`,
  askedUnknown: (field: string, value: string) =>
    `You asked for the code ${value} in ${field}, which the API document does not list.`,
}
