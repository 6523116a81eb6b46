package worksafe.inspections.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.library.Recusal.RecusalReason;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.listing.Projected;

/** A recusal. */
@Schema(description = "回避 / a recusal")
public record RecusalView(
        UUID id,
        @Projected("version") long revision,
        UUID inspectorId,
        String inspectorNumber,
        String inspectorName,
        UUID enterpriseId,

        @Schema(description = "企业名称；不在可见范围时不返回 / absent outside the scope") @Nullable
        String enterpriseName,

        @PlaceCode String region,
        RecusalReason reason,
        @Projected("recusedFrom") LocalDate from,
        @Projected("recusedUntil") @Nullable LocalDate until,
        Instant declaredAt,
        @Schema(description = "账户 / account") String declaredBy,

        String declaredByName)
        implements Versioned {

    static RecusalView of(Recusal recusal) {
        return new RecusalView(
                recusal.id(),
                recusal.version(),
                recusal.inspectorId(),
                recusal.inspectorNumber(),
                recusal.inspectorName(),
                recusal.enterpriseId(),
                recusal.enterpriseName(),
                recusal.region().toString(),
                recusal.reason(),
                recusal.recusedFrom(),
                recusal.recusedUntil(),
                recusal.declaredAt(),
                recusal.declaredBy(),
                recusal.declaredByName());
    }
}
