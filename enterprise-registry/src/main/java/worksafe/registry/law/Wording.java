package worksafe.registry.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worksafe.kernel.Text;
import worksafe.kernel.law.ClauseNumber;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * The wording of one clause.
 *
 * @param label as papers name it
 * @param text of one line or several, as it looks: nothing invisible, nothing that turns the direction of writing
 */
record Wording(ClauseNumber number, String label, String text) {

    /** The most clauses of one text. */
    static final int MOST = 2_000;

    static final int LONGEST_LABEL = 60;
    static final int LONGEST_TEXT = 5_000;
    static final int LONGEST_SOURCE = 300;

    /** A clause as it was sent, with where a refusal points. */
    record Sent(String pointer, String label, String text) {}

    /**
     * Reads all clauses of a text.
     *
     * @throws RequestProblem 400 that names every clause whose number or wording cannot be, or that stands there twice
     */
    static List<Wording> all(List<Sent> sent) {
        var broken = new ArrayList<Violation>();
        var read = new ArrayList<Wording>();
        var places = new HashMap<ClauseNumber, String>();
        if (sent.isEmpty() || sent.size() > MOST) {
            throw RequestProblem.invalid(new Violation("/clauses", "length-range", 1, MOST));
        }
        for (var clause : sent) {
            read(clause, places, read, broken);
        }
        if (!broken.isEmpty()) {
            throw RequestProblem.invalid(broken.toArray(Violation[]::new));
        }
        return List.copyOf(read);
    }

    private static void read(
            Sent clause, Map<ClauseNumber, String> places, List<Wording> read, List<Violation> broken) {
        var label = Text.line(clause.label());
        var number =
                label.length() > LONGEST_LABEL ? null : ClauseNumber.of(label).orElse(null);
        if (number == null) {
            broken.add(new Violation(clause.pointer() + "/label", "law-clause-number", shortened(label)));
            return;
        }
        var before = places.putIfAbsent(number, label);
        if (before != null) {
            broken.add(new Violation(clause.pointer() + "/label", "law-clause-twice", label, before));
        }
        var text = clause.text().replace("\r\n", "\n").replace('\r', '\n');
        if (!Text.isClean(text) || text.lines().anyMatch(line -> !Text.isOneLine(line))) {
            broken.add(new Violation(clause.pointer() + "/text", "law-clause-characters", label));
            return;
        }
        var seen = Text.visible(Text.nfc(text)).strip();
        if (seen.isEmpty() || seen.codePointCount(0, seen.length()) > LONGEST_TEXT) {
            broken.add(new Violation(clause.pointer() + "/text", "length-range", 1, LONGEST_TEXT));
            return;
        }
        read.add(new Wording(number, label, seen));
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + "…";
    }
}
