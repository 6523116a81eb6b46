package worksafe.platform.figures.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
     * The lines that are not told. What is left of the sum, less the lines that are told, is the sum of those that are not: where
     * there is only one of these, or in one of the numbers they are too few together, the next larger ones are not told either. Where
     * none is left that would help, the sum itself is too small to be told.
     *
     * @param lines the numbers of each line, in the same order in each, which together are everything that the sum holds
     * @return their places, from 0
     */
    public static Set<Integer> hidden(List<List<Long>> lines, int least) {
        var hidden = IntStream.range(0, lines.size())
                .filter(line -> isSmall(lines.get(line), least))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (hidden.size() == 1) {
            next(lines, hidden, line -> sum(line) > 0).ifPresent(hidden::add);
        }
        for (var next = missing(lines, hidden, least); next.isPresent(); next = missing(lines, hidden, least)) {
            hidden.add(next.get());
        }
        return hidden;
    }

    /** A line that must go with the hidden ones, since these are too few in one of the numbers. */
    private static Optional<Integer> missing(List<List<Long>> lines, Set<Integer> hidden, int least) {
        var numbers = lines.isEmpty() ? 0 : lines.getFirst().size();
        return IntStream.range(0, numbers)
                .filter(number -> isSmall(
                        List.of(hidden.stream()
                                .mapToLong(line -> lines.get(line).get(number))
                                .sum()),
                        least))
                .boxed()
                .flatMap(number -> next(lines, hidden, line -> line.get(number) > 0).stream())
                .findFirst();
    }

    /** The smallest of the other lines that are such. */
    private static Optional<Integer> next(List<List<Long>> lines, Set<Integer> hidden, Predicate<List<Long>> such) {
        return IntStream.range(0, lines.size())
                .boxed()
                .filter(line -> !hidden.contains(line) && such.test(lines.get(line)))
                .min(Comparator.comparingLong(line -> sum(lines.get(line))));
    }

    /** The same of lines that have keys: the keys of those that are not told. */
    public static Set<String> hidden(Map<String, List<Long>> lines, int least) {
        var keys = List.copyOf(lines.keySet());
        return hidden(List.copyOf(lines.values()), least).stream()
                .map(keys::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
