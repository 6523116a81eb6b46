package worksafe.inspections.draw;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/** A draw as a line of a list. */
@Schema(description = "抽签列表项 / a draw as a line of a list")
public record DrawSummary(
        UUID id,
        String authority,
        @Nullable Sector sector,
        String plan,
        DrawStatus status,
        Instant createdAt,
        @Nullable Long number,
        @Nullable String seal,
        @Nullable Integer poolSize,
        @Nullable Integer drawnCount) {}
