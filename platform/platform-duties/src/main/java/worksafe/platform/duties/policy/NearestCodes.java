package worksafe.platform.duties.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What somebody who wrote a code that is none has probably meant. */
final class NearestCodes {

    private static final int MOST = 3;

    private NearestCodes() {}

    /** The codes that differ from it in the fewest characters, the nearest first. */
    static List<String> to(String written, Collection<String> codes) {
        return codes.stream()
                .sorted(Comparator.comparingInt((String code) -> distance(written, code))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** How many characters one must add, leave out or write otherwise (Levenshtein). */
    static int distance(String one, String other) {
        var before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
