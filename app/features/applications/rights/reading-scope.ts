/**
 * Condition of a statement: the application `id` is none that its reader is barred from; `reader` is the
 * placeholder of their id. Read once a statement, along the few rows of one person.
 */
export const notBarredSql = (id: string, reader: string) =>
  `${id} <> all(array(select r.application_id from reading_right r
     where r.user_id = ${reader}::uuid and r.kind = 'barred'))`;

/**
 * Condition of a statement: the application `a` exists for the reader on the cluster's side. `byRole` says
 * whether their roles open it, `granted` whether what is asked for is open to those it was granted to;
 * a bar closes it whatever the roles. All three are placeholders.
 */
export const readableSql = (reader: string, byRole: string, granted: string) =>
  `coalesce(
     (select r.kind = 'granted' and (${byRole}::boolean or ${granted}::boolean) from reading_right r
       where r.application_id = a.id and r.user_id = ${reader}::uuid), ${byRole}::boolean)`;
