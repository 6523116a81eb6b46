package worksafe.tlog;

import java.util.Optional;

/**
 * What was found of a log.
 *
 * @param size how many entries were looked at and are right
 * @param witnessed how many of those a witness has seen
 * @param broken the first place that is not right; empty when all of it is
 */
public record LogVerdict(long size, long witnessed, Optional<Broken> broken) {

    /** Whether everything is right. */
    public boolean holds() {
        return broken.isEmpty();
    }
}
