package worksafe.registry.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a stage tells how far it is, in the transaction of what it did; what it throws rolls that back. */
@FunctionalInterface
interface StageProgress {

    /**
     * @param processed lines merged
     * @param total lines of the file, once they are known
     * @param counts lines staged, and lines by fate
     */
    void checkpoint(long processed, @Nullable Long total, Map<String, Long> counts);
}
