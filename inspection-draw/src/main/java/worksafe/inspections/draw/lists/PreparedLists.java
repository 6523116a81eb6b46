package worksafe.inspections.draw.lists;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.inspections.draw.port.Exclusion;
import worksafe.inspections.draw.port.PoolInspector;
import worksafe.inspections.draw.port.PoolRecusal;
import worksafe.inspections.draw.port.Weight;
import worksafe.inspections.srd.Quota;
import worksafe.inspections.srd.list.FrozenLists;

/**
 * All that a freeze will store, checked as a whole, before anything is written.
 *
 * @param draw for which draw
 * @param objects the pool
 * @param weights why objects have their weights; an object's basis is the place in this list
 * @param inspectors who can be sent
 * @param recusals who must not be sent where, both within the lists
 * @param needs the qualification that leads a visit, by object
 * @param excludedObjects objects left out, and why
 * @param excludedInspectors inspectors left out, and why
 * @param quotas how many of each stratum
 * @param lists the same as the arithmetic sees it
 */
record PreparedLists(
        UUID draw,
        List<PooledObject> objects,
        List<Weight> weights,
        List<PoolInspector> inspectors,
        List<NumberedRecusal> recusals,
        Map<UUID, String> needs,
        List<Exclusion> excludedObjects,
        List<Exclusion> excludedInspectors,
        List<Quota> quotas,
        FrozenLists lists) {

    /**
     * An object in the pool.
     *
     * @param basis place of its weight's reason
     */
    record PooledObject(UUID id, String stratum, int weight, int basis) {}

    /**
     * A recusal by the inspector's service number, as it is published.
     *
     * @param recusal what the library says
     * @param number the inspector's
     */
    record NumberedRecusal(PoolRecusal recusal, String number) {}
}
