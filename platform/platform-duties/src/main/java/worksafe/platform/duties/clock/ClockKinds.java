package worksafe.platform.duties.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problems;

/** When a due date is announced is asked for each kind of duty that has a title here, the message {@code clock-<kind>}. */
@ApplicationScoped
class ClockKinds implements PolicyBook.Words {

    private static final String TITLE = "clock-";

    private final Problems problems;

    ClockKinds(Problems problems) {
        this.problems = problems;
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(ClockLadder.DUE_SOON + ".*") || code.equals(ClockLadder.ESCALATION + ".*");
    }

    @Override
    public Set<String> words() {
        return problems.messages().keys(Locale.SIMPLIFIED_CHINESE).stream()
                .filter(key -> key.startsWith(TITLE) && key.indexOf('.') < 0)
                .map(key -> key.substring(TITLE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
