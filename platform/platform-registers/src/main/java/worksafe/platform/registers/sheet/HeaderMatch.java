package worksafe.platform.registers.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A line's words beside the columns that are looked for.
 *
 * @param words without the empty ones at the end
 * @param places where the columns stand, in their order; -1 for those that are missing
 * @param missing the required columns that no word names
 * @param unknown the words that name no column
 * @param repeated the columns that several words name, none of them by its proper name alone
 */
record HeaderMatch(
        List<String> words, List<Integer> places, List<String> missing, List<String> unknown, List<String> repeated) {

    static HeaderMatch of(List<SheetColumn> columns, List<String> line) {
        var words = withoutEmptyEnd(line);
        var folded = words.stream().map(SheetColumn::folded).toList();
        var places = new ArrayList<Integer>();
        var missing = new ArrayList<String>();
        var repeated = new ArrayList<String>();
        var known = new ArrayList<Integer>();
        for (var column : columns) {
            var proper = positions(folded, word -> word.equals(SheetColumn.folded(column.name())));
            var others = positions(folded, column.others());
            known.addAll(proper);
            known.addAll(others);
            var named = proper.isEmpty() ? others : proper;
            if (named.isEmpty() && column.required()) {
                missing.add(column.name());
            } else if (named.size() > 1) {
                repeated.add(column.name());
            }
            places.add(named.isEmpty() ? -1 : named.getFirst());
        }
        var unknown = IntStream.range(0, words.size())
                .filter(i -> !known.contains(i) && !folded.get(i).isEmpty())
                .mapToObj(words::get)
                .toList();
        return new HeaderMatch(words, places, missing, unknown, repeated);
    }

    boolean isHeader() {
        return missing.isEmpty() && repeated.isEmpty() && known() > 0;
    }

    /** How many of the columns it names. */
    long known() {
        return places.stream().filter(place -> place >= 0).count();
    }

    private static List<Integer> positions(List<String> folded, Predicate<String> named) {
        return IntStream.range(0, folded.size())
                .filter(i -> named.test(folded.get(i)))
                .boxed()
                .toList();
    }

    private static List<String> withoutEmptyEnd(List<String> line) {
        var words = new ArrayList<>(line);
        while (!words.isEmpty() && words.getLast().isBlank()) {
            words.removeLast();
        }
        return List.copyOf(words);
    }
}
