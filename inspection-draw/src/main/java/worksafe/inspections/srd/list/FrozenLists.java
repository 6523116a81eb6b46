package worksafe.inspections.srd.list;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.Leaf;
import worksafe.inspections.srd.form.Suite;

/**
 * The four lists of a draw as they stand when nobody can know the randomness yet. Entries may come in any order; what is
 * kept is sorted, checked as a whole and hashed. A million candidates take about a hundred bytes each.
 */
public final class FrozenLists {

    /** The most tickets that a pool can hold. */
    public static final int MAX_TICKETS = 10_000_000;

    private static final Comparator<byte[]> BY_ID = Leaf::compareSecond;

    private final Suite suite;
    private final LeafList objects;
    private final byte[][] objectsById;
    private final Map<String, Stratum> strata;
    private final LeafList inspectorLeaves;
    private final List<ListedInspector> inspectors;
    private final LeafList recusals;
    private final LeafList needs;

    private FrozenLists(
            Suite suite,
            Stream<Candidate> objects,
            Stream<ListedInspector> inspectors,
            Stream<ListedRecusal> recusals,
            Stream<Need> needs) {
        this.suite = suite;
        this.objects = new LeafList(suite, objects.map(Candidate::leaf), Candidate.STRINGS);
        this.objectsById = this.objects.sortedBy(BY_ID);
        this.strata = strata(this.objects);
        this.inspectors = inspectors
                .sorted(Comparator.comparing(ListedInspector::id, DrawText.BYTE_ORDER))
                .toList();
        this.inspectorLeaves =
                new LeafList(suite, this.inspectors.stream().map(ListedInspector::leaf), ListedInspector.STRINGS);
        this.recusals = new LeafList(suite, recusals.map(ListedRecusal::leaf), ListedRecusal.STRINGS);
        this.needs = new LeafList(suite, needs.map(Need::leaf), Need.STRINGS);
    }

    /**
     * Freezes the lists. The streams are read once, one after the other, and may come straight from a database.
     *
     * @throws worksafe.kernel.InvalidValue {@code draw-pool-empty}, {@code draw-pool-too-heavy} (more than
     *     {@value #MAX_TICKETS} tickets), {@code draw-object-repeated} (also across strata), {@code
     *     draw-inspector-repeated}, {@code draw-recusal-repeated}, {@code draw-recusal-object-unknown}, {@code
     *     draw-recusal-inspector-unknown}, {@code draw-need-repeated}, {@code draw-need-object-unknown}
     */
    public static FrozenLists freeze(
            Suite suite,
            Stream<Candidate> objects,
            Stream<ListedInspector> inspectors,
            Stream<ListedRecusal> recusals,
            Stream<Need> needs) {
        var lists = new FrozenLists(suite, objects, inspectors, recusals, needs);
        lists.checkObjects();
        lists.checkInspectors();
        lists.checkRecusals();
        lists.checkNeeds();
        return lists;
    }

    /** The hash function of the roots. */
    public Suite suite() {
        return suite;
    }

    /** What the seal will say of the lists. */
    public ListRoots roots() {
        return new ListRoots(inspectorLeaves.root(), needs.root(), objects.root(), recusals.root());
    }

    /** The pool by stratum and id, decoded as it is read. */
    public List<Candidate> objects() {
        return objects.decoded(Candidate::ofLeaf);
    }

    /** All inspectors by id. */
    public List<ListedInspector> inspectors() {
        return inspectors;
    }

    /** All recusals by object and inspector, decoded as they are read. */
    public List<ListedRecusal> recusals() {
        return recusals.decoded(ListedRecusal::ofLeaf);
    }

    /** All needs by object, decoded as they are read. */
    public List<Need> needs() {
        return needs.decoded(Need::ofLeaf);
    }

    /** How many candidates each stratum has, in byte order of the strata. */
    public Map<String, Integer> strataSizes() {
        var sizes = new LinkedHashMap<String, Integer>();
        strata.forEach((name, stratum) -> sizes.put(name, stratum.size()));
        return sizes;
    }

    public LeafList objectLeaves() {
        return objects;
    }

    public Optional<Stratum> stratum(String name) {
        return Optional.ofNullable(strata.get(name));
    }

    /** The leaf of an object by its id alone. */
    public Optional<byte[]> objectLeaf(String id) {
        int index = Arrays.binarySearch(objectsById, idOnly(id), BY_ID);
        return index < 0 ? Optional.empty() : Optional.of(objectsById[index]);
    }

    public Set<String> recusedFrom(String objectId) {
        return recusals.beginningWith(new Encoding().text(objectId).bytes(), 1).stream()
                .map(leaf -> Leaf.text(leaf, 1))
                .collect(Collectors.toSet());
    }

    public Optional<String> neededAt(String objectId) {
        int index = needs.indexOf(new Encoding().text(objectId).bytes());
        return index < 0 ? Optional.empty() : Optional.of(Leaf.text(needs.leaf(index), 1));
    }

    private void checkObjects() {
        if (objects.size() == 0) {
            throw DrawRefusal.POOL_EMPTY.of();
        }
        LeafList.repeated(objectsById, BY_ID).ifPresent(leaf -> {
            throw DrawRefusal.OBJECT_REPEATED.of(Leaf.text(leaf, 1));
        });
        long tickets = 0;
        for (int i = 0; i < objects.size(); i++) {
            tickets += Candidate.weight(objects.leaf(i));
        }
        if (tickets > MAX_TICKETS) {
            throw DrawRefusal.POOL_TOO_HEAVY.of(tickets, MAX_TICKETS);
        }
    }

    private void checkInspectors() {
        inspectorLeaves.repeated().ifPresent(leaf -> {
            throw DrawRefusal.INSPECTOR_REPEATED.of(Leaf.text(leaf, 0));
        });
    }

    private void checkRecusals() {
        recusals.repeated().ifPresent(leaf -> {
            throw DrawRefusal.RECUSAL_REPEATED.of(Leaf.text(leaf, 0), Leaf.text(leaf, 1));
        });
        firstStranger(recusals).ifPresent(object -> {
            throw DrawRefusal.RECUSAL_OBJECT_UNKNOWN.of(object);
        });
        var known = new HashSet<String>();
        inspectors.forEach(inspector -> known.add(inspector.id()));
        for (var recusal : recusals()) {
            if (!known.contains(recusal.inspectorId())) {
                throw DrawRefusal.RECUSAL_INSPECTOR_UNKNOWN.of(recusal.inspectorId());
            }
        }
    }

    private void checkNeeds() {
        needs.repeated().ifPresent(leaf -> {
            throw DrawRefusal.NEED_REPEATED.of(Leaf.text(leaf, 0));
        });
        firstStranger(needs).ifPresent(object -> {
            throw DrawRefusal.NEED_OBJECT_UNKNOWN.of(object);
        });
    }

    /** The first object that a list of recusals or needs names and the pool lacks; both are sorted by object. */
    private Optional<String> firstStranger(LeafList naming) {
        int object = 0;
        for (int i = 0; i < naming.size(); i++) {
            var name = naming.leaf(i);
            while (object < objectsById.length && Leaf.compareSecondToFirst(objectsById[object], name) < 0) {
                object++;
            }
            if (object == objectsById.length || Leaf.compareSecondToFirst(objectsById[object], name) > 0) {
                return Optional.of(Leaf.text(name, 0));
            }
        }
        return Optional.empty();
    }

    /** A leaf that sorts as the object with this id does, whatever its stratum. */
    private static byte[] idOnly(String id) {
        return new Encoding().u16(0).text(id).bytes();
    }

    private static Map<String, Stratum> strata(LeafList objects) {
        var strata = new LinkedHashMap<String, Stratum>();
        int from = 0;
        for (int i = 1; i <= objects.size(); i++) {
            if (i == objects.size() || Leaf.compare(objects.leaf(from), objects.leaf(i), 1) != 0) {
                strata.put(Leaf.text(objects.leaf(from), 0), new Stratum(from, i));
                from = i;
            }
        }
        return strata;
    }

    /** The places of a stratum's candidates in the sorted list: from, inclusive, to, exclusive. */
    public record Stratum(int from, int to) {

        public int size() {
            return to - from;
        }
    }
}
