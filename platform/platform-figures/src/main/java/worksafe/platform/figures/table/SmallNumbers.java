package worksafe.platform.figures.table;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which lines of a table would tell of a few people, and which others would give these away. */
public final class SmallNumbers {

    private SmallNumbers() {}

    /** Whether one of the numbers is at least 1 and less than that; never where {@code least} is 0. */
    static boolean isSmall(List<Long> numbers, int least) {
        return numbers.stream().anyMatch(number -> number > 0 && number < least);
    }

    /**
     * The lines that are not told. Where only one of several is too small, the next larger one is not told either: or the small
     * one would follow from the others and their sum.
     *
     * @param lines the numbers of each line, which together are everything that the sum holds
     * @return their places, from 0
     */
    public static Set<Integer> hidden(List<List<Long>> lines, int least) {
        var hidden = IntStream.range(0, lines.size())
                .filter(line -> isSmall(lines.get(line), least))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (hidden.size() == 1) {
            IntStream.range(0, lines.size())
                    .boxed()
                    .filter(line -> !hidden.contains(line) && sum(lines.get(line)) > 0)
                    .min(Comparator.comparingLong(line -> sum(lines.get(line))))
                    .ifPresent(hidden::add);
        }
        return hidden;
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
