package worksafe.platform.service;

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
        @Nullable Instant finishedAt) {}
