package worksafe.inspections.srd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.inspections.srd.list.ListedRecusal;
import worksafe.inspections.srd.list.Need;
import worksafe.kernel.RegionCode;

/** Draws for property tests: as many as asked, the same at every run, and as odd as the rules allow. */
final class RandomDraws {

    private static final long SEED = 20_260_101;

    /** Names whose order differs between UTF-8 and UTF-16, that need escapes, or that run into each other. */
    private static final List<String> PIECES = List.of(
            "A", "B", "AB", "a", "0", "1", "-", "危", "化", "\"", "\\", "\t", "é", "～", "\uE000", "😀", "𠀀", "\n");

    private RandomDraws() {}

    static Stream<Setup> many(int count) {
        var random = new Random(SEED);
        return Stream.generate(() -> one(random)).limit(count);
    }

    static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    static Digest key(long seed) {
        return Suite.SHA256.hash(("key " + seed).getBytes(StandardCharsets.UTF_8));
    }

    private static Setup one(Random random) {
        var suite = random.nextInt(5) == 0 ? Suite.SM3 : Suite.SHA256;
        var objects = objects(random);
        var inspectors = inspectors(random);
        var recusals = recusals(random, objects, inspectors);
        var needs = objects.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .map(o -> new Need(o.id(), "skill-" + random.nextInt(3)))
                .toList();
        var drawId = name(random);
        var nonces = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(_ -> nonce(random))
                .toList();
        var contributors = new ArrayList<Commitment>();
        for (int i = 0; i < nonces.size(); i++) {
            contributors.add(Commitment.to(nonces.get(i), suite, drawId, name(random) + i));
        }
        var beacon = random.nextInt(4) == 0 ? "" : name(random);
        var number = 1 + random.nextInt(1000);
        var terms = new DrawTerms(
                RegionCode.of("320281000000"),
                drawId,
                number,
                number == 1 ? Digest.NONE : key(random.nextLong()),
                name(random),
                beacon,
                contributors,
                quotas(random, objects),
                new ArrayList<>(names(random, random.nextInt(4))),
                1 + random.nextInt(inspectors.size()));
        return new Setup(
                suite,
                objects,
                inspectors,
                recusals,
                needs,
                terms,
                nonces,
                beacon.isEmpty() ? "" : beacon + "|" + name(random));
    }

    private static List<Candidate> objects(Random random) {
        var strata = List.copyOf(names(random, 1 + random.nextInt(4)));
        return names(random, strata.size() + random.nextInt(40)).stream()
                .map(id -> new Candidate(strata.get(random.nextInt(strata.size())), id, 1 + random.nextInt(9)))
                .toList();
    }

    private static List<ListedInspector> inspectors(Random random) {
        return names(random, 1 + random.nextInt(8)).stream()
                .map(id -> new ListedInspector(
                        id,
                        Stream.of("skill-0", "skill-1", "skill-2")
                                .filter(_ -> random.nextBoolean())
                                .toList(),
                        1 + random.nextInt(5)))
                .toList();
    }

    private static List<ListedRecusal> recusals(
            Random random, List<Candidate> objects, List<ListedInspector> inspectors) {
        var recusals = new ArrayList<ListedRecusal>();
        for (var object : objects) {
            for (var inspector : inspectors) {
                if (random.nextInt(8) == 0) {
                    recusals.add(new ListedRecusal(object.id(), inspector.id(), name(random)));
                }
            }
        }
        return recusals;
    }

    private static List<Quota> quotas(Random random, List<Candidate> objects) {
        var sizes = new TreeMap<String, Integer>();
        objects.forEach(o -> sizes.merge(o.stratum(), 1, Integer::sum));
        var quotas = new LinkedHashMap<String, Quota>();
        sizes.forEach((stratum, size) -> quotas.put(stratum, new Quota(stratum, random.nextInt(size + 1))));
        if (quotas.values().stream().allMatch(q -> q.count() == 0)) {
            quotas.put(sizes.firstKey(), new Quota(sizes.firstKey(), 1));
        }
        return shuffled(List.copyOf(quotas.values()), random);
    }

    private static LinkedHashSet<String> names(Random random, int count) {
        var names = new LinkedHashSet<String>();
        while (names.size() < count) {
            names.add(name(random));
        }
        return names;
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        int pieces = 1 + random.nextInt(4);
        for (int i = 0; i < pieces; i++) {
            name.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        var trimmed = name.toString().strip();
        return trimmed.isEmpty() ? "x" : trimmed;
    }

    private static Nonce nonce(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Nonce.of(bytes);
    }
}
