package worksafe.platform.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Long work as a client sees it.
 *
 * @param counts what became of the items, by fate; the names are the kind's own
 * @param failure the problem code, where the job failed
 * @param expectedAt when it will have finished if it goes on as so far; only while it runs and knows how much there is to do
 */
@Schema(description = "后台任务 / long work")
public record JobView(
        UUID id,
        @Schema(examples = "import") String kind,
        JobState state,
        long processed,
        @Nullable Long total,
        @Nullable Integer percent,
        Map<String, Long> counts,
        boolean cancelRequested,
        @Nullable String failure,
        String submitter,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expectedAt) {

    /** When work that goes on as it has so far will be done; absent before anything is, and where nobody knows how much there is. */
    static @Nullable Instant expected(@Nullable Instant startedAt, Instant now, long processed, @Nullable Long total) {
        if (startedAt == null || total == null || processed <= 0 || processed >= total || now.isBefore(startedAt)) {
            return null;
        }
        var each = (double) Duration.between(startedAt, now).toMillis() / processed;
        return now.plusMillis(Math.round(each * (total - processed)));
    }
}
