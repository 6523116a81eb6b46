package worksafe.inspections.draw;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A draw as a line of a list. */
@Schema(description = "抽签列表项 / a draw as a line of a list")
public record DrawSummary(
        UUID id,
        @Projected("region") @PlaceCode String authority,
        @Nullable Sector sector,
        @Projected("rules.plan") String plan,
        DrawStatus status,
        Instant createdAt,
        @Projected("seal.number") @Nullable Long number,
        @Projected("seal.hex") @Nullable String seal,
        @Projected("roots.poolSize") @Nullable Integer poolSize,
        @Projected("outcome.drawnCount") @Nullable Integer drawnCount) {}
