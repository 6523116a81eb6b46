package worksafe.acceptance.hostile;

import java.util.ArrayList;
import java.util.List;

/** What came of a corpus: how many exchanges, and which of them showed what they should not. */
final class HostileFindings {

    private final List<String> failures = new ArrayList<>();
    private int exchanges;

    /** Counts an exchange, which fails where the fault is ours. */
    RawAnswer seen(HostileCase hostile, String place, RawAnswer answer) {
        exchanges++;
        if (answer.isOurFault()) {
            fail(hostile, place, answer.outcome() + " " + answer.body());
        }
        return answer;
    }

    void fail(HostileCase hostile, String place, String what) {
        failures.add(hostile + ", " + place + ": " + what);
    }

    List<String> failures() {
        return failures;
    }

    int exchanges() {
        return exchanges;
    }
}
