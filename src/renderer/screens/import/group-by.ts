/** Members by key, keys in the order of their first member. */
export function groupBy<Member, Key>(
  members: readonly Member[],
  keyOf: (member: Member) => Key,
): Map<Key, Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [member]);
    else own.push(member);
  }
  return groups;
}
