package worksafe.inspections.srd;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.inspections.srd.list.ListedInspector;

/**
 * Measures a draw of the size of a province: {@code java -cp … worksafe.inspections.srd.DrawBenchmark [candidates]
 * [drawn] [inspectors] [suite] [runs]}. Weights are 1 to 5, three on average; five strata; the pool is frozen unsorted and, once more, as
 * a database would hand it over in order.
 */
final class DrawBenchmark {

    private static final int STRATA = 5;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private DrawBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int candidates = argument(arguments, 0, 1_000_000);
        int drawn = argument(arguments, 1, 10_000);
        int inspectors = argument(arguments, 2, 500);
        var suite = arguments.length > 3 ? Suite.valueOf(arguments[3]) : Suite.SHA256;
        int runs = argument(arguments, 4, 5);
        var pool = pool(candidates);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d candidates, %,d drawn, %,d inspectors, %d processors, heap %,d MiB%n",
                suite,
                candidates,
                drawn,
                inspectors,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        for (int run = 1; run <= runs; run++) {
            measure(run, suite, pool, drawn, inspectors);
        }
    }

    private static void measure(int run, Suite suite, List<Candidate> pool, int drawn, int inspectors)
            throws IOException {
        var vector = PublishedVector.of(suite);
        var people = IntStream.range(0, inspectors)
                .mapToObj(i -> new ListedInspector("P" + i, List.of(), Math.ceilDiv(drawn * 4, inspectors)))
                .toList();
        var quotas = IntStream.range(0, STRATA)
                .mapToObj(i -> new Quota("stratum " + i, drawn / STRATA))
                .toList();
        var terms = new DrawTerms(
                vector.terms().authority(),
                vector.terms().drawId(),
                1,
                Digest.NONE,
                "plan",
                vector.terms().beacon(),
                vector.terms().contributors(),
                quotas,
                List.of("closed"),
                2);
        var frozen = timed(() -> FrozenLists.freeze(suite, pool.stream(), people.stream(), Stream.of(), Stream.of()));
        var inOrder = frozen.value().objects().stream().toList();
        var again = timed(() -> FrozenLists.freeze(suite, inOrder.stream(), people.stream(), Stream.of(), Stream.of()));
        var sealed = timed(() -> SealedLists.seal(terms, "agency", frozen.value()));
        var open = sealed.value().open(vector.nonces(), vector.beaconString());
        var result = timed(open::result);
        var proof = timed(() -> open.proof(pool.getFirst().id(), result.value()));
        var substitution = timed(() -> open.substitute(
                result.value(),
                List.of(),
                new Replacement(
                        result.value().drawn().getFirst().id(),
                        "closed",
                        sealed.value().seal())));
        var bundle = new Bundle(
                sealed.value(),
                Optional.empty(),
                new Stage.Disclosed(
                        vector.beaconString(), vector.nonces(), result.value(), List.of(substitution.value())));
        var counting = new Counting();
        long start = System.nanoTime();
        bundle.write(counting);
        double write = seconds(start);
        System.out.printf(
                Locale.ROOT,
                "run %d: freeze %s, in order %s, draw %s, proof %s, substitution %s, bundle of %,d bytes %.2f s; %s, %d teams%n",
                run,
                frozen,
                again,
                result,
                proof,
                substitution,
                counting.bytes,
                write,
                proof.value().proves(suite, frozen.value().roots().objects()) ? "proven" : "NOT PROVEN",
                result.value().teams().stream().filter(Team::isAssigned).count());
    }

    private static List<Candidate> pool(int size) {
        var random = new Random(1);
        return RandomDraws.shuffled(
                IntStream.range(0, size)
                        .mapToObj(i -> new Candidate(
                                "stratum " + i % STRATA, "91310000%010d".formatted(i), 1 + random.nextInt(5)))
                        .toList(),
                random);
    }

    private static <T> Timed<T> timed(Supplier<T> work) {
        long processor = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        var value = work.get();
        return new Timed<>(value, seconds(start), (PROCESS.getProcessCpuTime() - processor) / 1e9);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    /** On a busy machine the time of the processors says more than that of the clock. */
    private record Timed<T>(T value, double seconds, double processorSeconds) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s (%.2f s of processors)", seconds, processorSeconds);
        }
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
        }
    }
}
