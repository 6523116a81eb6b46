package worksafe.platform.officials;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals that rest on the roster, alike in every context. */
enum OfficialProblem implements ProblemType {
    /** The roster has no such account for the place, or none within the caller's scope. */
    OFFICIAL_UNKNOWN,
    /** The official held or will hold a post there, but not on that day. */
    OFFICIAL_ENDED,
    /** The official, whom the caller can see, is competent for another place or sector. */
    OFFICIAL_ELSEWHERE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A rule about the state of things, every one of them. */
    @Override
    public int status() {
        return 422;
    }
}
