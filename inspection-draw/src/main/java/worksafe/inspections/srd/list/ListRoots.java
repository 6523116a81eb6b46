package worksafe.inspections.srd.list;

import worksafe.inspections.srd.form.DrawRefusal;

/**
 * What a seal says of the four lists.
 *
 * @param inspectors who can be sent
 * @param needs qualifications that leaders of visits must have
 * @param objects the pool
 * @param recusals who must not be sent where
 */
public record ListRoots(ListRoot inspectors, ListRoot needs, ListRoot objects, ListRoot recusals) {

    public void requireUnchanged(ListRoots current) {
        requireUnchanged("objects", objects, current.objects);
        requireUnchanged("inspectors", inspectors, current.inspectors);
        requireUnchanged("recusals", recusals, current.recusals);
        requireUnchanged("needs", needs, current.needs);
    }

    private static void requireUnchanged(String list, ListRoot sealed, ListRoot current) {
        if (!sealed.equals(current)) {
            throw DrawRefusal.LIST_CHANGED.of(list);
        }
    }
}
