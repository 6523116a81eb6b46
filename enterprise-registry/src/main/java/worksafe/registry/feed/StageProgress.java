package worksafe.registry.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports the progress of a stage, in the transaction of its work; throwing here rolls that work back. */
@FunctionalInterface
interface StageProgress {

    /**
     * @param processed lines merged
     * @param total lines of the file, once they are known
     * @param counts lines staged, and lines by fate
     */
    void checkpoint(long processed, @Nullable Long total, Map<String, Long> counts);
}
