package worksafe.hazards.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.hazards.selfcheck.value.SelfCheckOutcome;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A round as a line of a list. */
@Schema(description = "排查期列表项 / a round as a line of a list")
public record SelfCheckRoundSummary(
        UUID id,
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,
        SelfCheckDuty duty,
        SelfCheckRoundStatus status,

        @Schema(
                description = "排查期或统计期的第一日 / first day of the round, or of the period of the statistics",
                examples = "2026-03-01")
        LocalDate fromDate,

        @Schema(description = "期限（含当日） / last day in time", examples = "2026-03-31")
        LocalDate dueDate,

        @Schema(description = "是否按期；期限前取消的不返回 / whether in time; absent where it fell away before", examples = "MET")
        @Nullable
        SelfCheckOutcome outcome,

        @Schema(
                description = "逾期起始时刻；未逾期不返回 / since when it is missed; absent while it is not",
                examples = "2026-04-01T00:00:00+08:00")
        @Nullable
        Instant missedAt,

        @Schema(
                description = "完成时刻；自查以排查时刻为准 / when it was done; of a check when that was made",
                examples = "2026-03-20T09:00:00+08:00")
        @Nullable
        Instant returnedAt,

        @Schema(description = "完成它的自查记录 / the return that ended it", examples = "0198f5a0-4444-7aaa-8bbb-000000000031")
        @Nullable
        UUID selfCheckId) {

    static SelfCheckRoundSummary of(SelfCheckRound round) {
        return new SelfCheckRoundSummary(
                round.id(),
                round.enterpriseId(),
                round.enterpriseName(),
                round.region().toString(),
                round.sector(),
                round.duty(),
                round.status(),
                round.fromDate(),
                round.dueDate(),
                round.outcome().orElse(null),
                round.missedAt().orElse(null),
                round.returnedAt().orElse(null),
                round.selfCheckId().orElse(null));
    }
}
