package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every verb in every status, as a table that is written by hand in the test: the first line names the verbs, the first
 * cell of each other line the status, and a cell says what the verb does there. What the words in the cells mean is the
 * test's own.
 *
 * <pre>{@code
 * status | judged fit      | end
 * FIT    | =               | ENDED PostEnded
 * BARRED | FIT PostCleared | ENDED PostEnded
 * }</pre>
 */
public final class LifecycleTable {

    private final List<String> verbs;
    private final List<List<String>> lines;

    private LifecycleTable(List<String> verbs, List<List<String>> lines) {
        this.verbs = verbs;
        this.lines = lines;
    }

    /**
     * Reads the table.
     *
     * @throws AssertionError when a line has another number of cells than the first
     */
    public static LifecycleTable of(String text) {
        var lines = text.lines().map(LifecycleTable::cells).toList();
        var head = lines.getFirst();
        assertThat(lines)
                .as("as many cells as the first line")
                .allSatisfy(line -> assertThat(line).hasSameSizeAs(head));
        return new LifecycleTable(head.subList(1, head.size()), lines.subList(1, lines.size()));
    }

    /** What the first line names. */
    public List<String> verbs() {
        return verbs;
    }

    /** What the lines begin with, with single spaces in it. */
    public List<String> statuses() {
        return lines.stream().map(line -> line.getFirst().replaceAll(" +", " ")).toList();
    }

    /** Fails unless every constant has its line, in their order. */
    public void assertLineForEvery(Class<? extends Enum<?>> type) {
        assertThat(statuses())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** A test of its own for every cell, named by the cell. */
    public <S> Stream<DynamicTest> everyCell(Function<String, S> status, Check<S> check) {
        var statuses = statuses();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(line -> IntStream.range(0, verbs.size()).mapToObj(column -> {
                    var verb = verbs.get(column);
                    var expected = lines.get(line).get(column + 1);
                    return DynamicTest.dynamicTest(
                            statuses.get(line) + ", " + verb + ": " + expected,
                            () -> check.check(status.apply(statuses.get(line)), verb, expected));
                }));
    }

    /**
     * Fails unless something can be done in just those statuses that another one follows, and everything can be done
     * somewhere.
     *
     * @param all the actions that clients are offered
     */
    public static <S extends Enum<S>, A> void assertActionsLeadOn(
            Class<S> statuses, Function<S, Set<A>> actions, Function<S, Set<S>> next, A[] all) {
        for (var status : statuses.getEnumConstants()) {
            assertThat(actions.apply(status).isEmpty())
                    .as("nothing can be done in %s", status)
                    .isEqualTo(next.apply(status).isEmpty());
        }
        assertThat(Arrays.stream(statuses.getEnumConstants()).flatMap(status -> actions.apply(status).stream()))
                .contains(all);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    /** What one cell promises, put to the test. */
    @FunctionalInterface
    public interface Check<S> {

        void check(S status, String verb, String expected);
    }
}
