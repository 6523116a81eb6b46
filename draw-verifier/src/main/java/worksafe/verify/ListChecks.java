package worksafe.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import worksafe.verify.Bundle.Candidate;
import worksafe.verify.Bundle.Commitment;
import worksafe.verify.Bundle.Inspector;
import worksafe.verify.Bundle.Need;
import worksafe.verify.Bundle.Quota;
import worksafe.verify.Bundle.Recusal;
import worksafe.verify.Bundle.Sealed;

/** Checks the lists of a bundle: each by itself, against each other, and against what was sealed. */
final class ListChecks {

    private final Bundle bundle;
    private final Suite suite;

    ListChecks(Bundle bundle) {
        this.bundle = bundle;
        this.suite = bundle.record().suite();
    }

    /** Compares as UTF-8 bytes, unsigned. */
    static int compare(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    void order() {
        ordered("quota", bundle.record().quota(), Quota::stratum, quota -> "");
        ordered("substitution", bundle.record().substitution(), reason -> reason, reason -> "");
        ordered("objects", bundle.objects(), Candidate::stratum, Candidate::id);
        ordered("inspectors", bundle.inspectors(), Inspector::id, inspector -> "");
        for (var inspector : bundle.inspectors()) {
            ordered("skills " + inspector.id(), inspector.skills(), skill -> skill, skill -> "");
        }
        ordered("recusals", bundle.recusals(), Recusal::object, Recusal::inspector);
        ordered("needs", bundle.needs(), Need::object, need -> "");
    }

    /** Equal neighbours are left to the search for duplicates. */
    private static <T> void ordered(
            String list, List<T> entries, Function<T, String> major, Function<T, String> minor) {
        for (var i = 1; i < entries.size(); i++) {
            var before = entries.get(i - 1);
            var entry = entries.get(i);
            var order = major.apply(before).equals(major.apply(entry))
                    ? compare(minor.apply(before), minor.apply(entry))
                    : compare(major.apply(before), major.apply(entry));
            if (order > 0) {
                throw new CheckFailed(
                        Check.ORDER,
                        "order.wrong",
                        list,
                        i + 1,
                        shown(entry, major, minor),
                        shown(before, major, minor));
            }
        }
    }

    private static <T> String shown(T entry, Function<T, String> major, Function<T, String> minor) {
        return (major.apply(entry) + " " + minor.apply(entry)).strip();
    }

    void duplicates() {
        once("contributors", bundle.record().contributors(), Commitment::who);
        once("quota", bundle.record().quota(), Quota::stratum);
        once("substitution", bundle.record().substitution(), reason -> reason);
        once("objects", bundle.objects(), Candidate::id);
        once("inspectors", bundle.inspectors(), Inspector::id);
        for (var inspector : bundle.inspectors()) {
            once("skills " + inspector.id(), inspector.skills(), skill -> skill);
        }
        once("recusals", bundle.recusals(), recusal -> List.of(recusal.object(), recusal.inspector()));
        once("needs", bundle.needs(), Need::object);
    }

    private static <T, K> void once(String list, List<T> entries, Function<T, K> key) {
        Set<K> seen = HashSet.newHashSet(entries.size());
        for (var entry : entries) {
            if (!seen.add(key.apply(entry))) {
                throw new CheckFailed(Check.DUPLICATE_ID, "duplicate-id.twice", list, key.apply(entry));
            }
        }
    }

    void references() {
        Set<String> objects = HashSet.newHashSet(bundle.objects().size());
        bundle.objects().forEach(object -> objects.add(object.id()));
        Set<String> inspectors = HashSet.newHashSet(bundle.inspectors().size());
        bundle.inspectors().forEach(inspector -> inspectors.add(inspector.id()));
        known("recusals", bundle.recusals(), Recusal::object, objects, "objects");
        known("recusals", bundle.recusals(), Recusal::inspector, inspectors, "inspectors");
        known("needs", bundle.needs(), Need::object, objects, "objects");
    }

    private static <T> void known(
            String list, List<T> entries, Function<T, String> reference, Set<String> ids, String among) {
        for (var entry : entries) {
            if (!ids.contains(reference.apply(entry))) {
                throw new CheckFailed(Check.REFERENCES, "references.unknown", list, reference.apply(entry), among);
            }
        }
    }

    void objectsRoot() {
        var objects = bundle.objects();
        root(Check.OBJECTS_ROOT, bundle.record().objects(), objects.size(), i -> leaf(objects.get(i)));
    }

    void inspectorsRoot() {
        var inspectors = bundle.inspectors();
        root(Check.INSPECTORS_ROOT, bundle.record().inspectors(), inspectors.size(), i -> leaf(inspectors.get(i)));
    }

    void recusalsRoot() {
        var recusals = bundle.recusals();
        root(Check.RECUSALS_ROOT, bundle.record().recusals(), recusals.size(), i -> leaf(recusals.get(i)));
    }

    void needsRoot() {
        var needs = bundle.needs();
        root(Check.NEEDS_ROOT, bundle.record().needs(), needs.size(), i -> leaf(needs.get(i)));
    }

    private void root(Check check, Sealed sealed, int size, IntFunction<byte[]> leaves) {
        if (sealed.size() != size) {
            throw new CheckFailed(check, "root.size", sealed.size(), size);
        }
        var root = HexFormat.of().formatHex(ListRoot.of(suite, size, leaves));
        if (!root.equals(sealed.root())) {
            throw new CheckFailed(check, "root.differs", sealed.root(), root);
        }
    }

    static byte[] leaf(Candidate object) {
        return new Message()
                .text(object.stratum())
                .text(object.id())
                .u32(object.weight())
                .bytes();
    }

    private static byte[] leaf(Inspector inspector) {
        var leaf = new Message().text(inspector.id()).u16(inspector.skills().size());
        for (var skill : inspector.skills()) {
            leaf = leaf.text(skill);
        }
        return leaf.u32(inspector.cap()).bytes();
    }

    private static byte[] leaf(Recusal recusal) {
        return new Message()
                .text(recusal.object())
                .text(recusal.inspector())
                .text(recusal.reason())
                .bytes();
    }

    private static byte[] leaf(Need need) {
        return new Message().text(need.object()).text(need.skill()).bytes();
    }

    void quota() {
        Map<String, Integer> sizes = new HashMap<>();
        bundle.objects().forEach(object -> sizes.merge(object.stratum(), 1, Integer::sum));
        for (var quota : bundle.record().quota()) {
            var size = sizes.remove(quota.stratum());
            if (size == null) {
                throw new CheckFailed(Check.QUOTA, "quota.stratum", quota.stratum());
            }
            if (quota.number() > size) {
                throw new CheckFailed(Check.QUOTA, "quota.size", quota.stratum(), quota.number(), size);
            }
        }
        if (bundle.record().quota().stream().allMatch(quota -> quota.number() == 0)) {
            throw new CheckFailed(Check.QUOTA, "quota.nothing");
        }
        sizes.keySet().stream().sorted().findFirst().ifPresent(stratum -> {
            throw new CheckFailed(Check.QUOTA, "quota.missing", stratum);
        });
    }

    void contributors() {
        var sealed = bundle.record().contributors();
        var stated = bundle.contributors().stream()
                .map(contributor -> new Commitment(contributor.who(), contributor.commitment()))
                .toList();
        if (sealed.size() != stated.size()) {
            throw new CheckFailed(Check.CONTRIBUTORS, "contributors.count", sealed.size(), stated.size());
        }
        for (var i = 0; i < sealed.size(); i++) {
            if (!sealed.get(i).equals(stated.get(i))) {
                throw new CheckFailed(Check.CONTRIBUTORS, "contributors.differs", i + 1, sealed.get(i), stated.get(i));
            }
        }
    }
}
