package worksafe.training.ban;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A re-hire ban as a line of a list. */
@Schema(description = "不得录用记录列表项 / a re-hire ban as a line of a list")
public record RehireBanSummary(
        UUID id,

        @Schema(description = "编号 / number", examples = "SW320281-2026-000002")
        String number,

        UUID enterpriseId,

        @Schema(
                description = "人员标识，届满后删除 / the person; erased when the ban has ended",
                examples = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable
        UUID personId,

        @Schema(
                description = "姓名，只显示首字，届满后删除 / name, its first character; erased when the ban has ended",
                examples = "王**")
        @Nullable
        String personShown,

        RehireBanGround ground,

        @Schema(description = "开除日 / day of the dismissal", examples = "2026-11-02")
        LocalDate dismissedOn,

        @Schema(description = "不得录用的最后一日 / last day on which the person may not be hired", examples = "2029-11-02")
        LocalDate lastDay,

        RehireBanStatus status,

        @Schema(
                description = "申诉答复期限，无申诉不返回 / last day to answer the appeal; absent without one",
                examples = "2026-12-10")
        @Nullable
        LocalDate answerDueOn,

        @Schema(description = "申诉逾期未答复起始时刻 / since when the answer is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "登记时刻 / when it was entered") Instant imposedAt) {

    static RehireBanSummary of(RehireBan ban) {
        return new RehireBanSummary(
                ban.id(),
                ban.number(),
                ban.enterpriseId(),
                ban.personId().orElse(null),
                ban.personShown().orElse(null),
                ban.ground(),
                ban.dismissedOn(),
                ban.lastDay(),
                ban.status(),
                ban.answerDueOn().orElse(null),
                ban.overdueSince().orElse(null),
                ban.imposedAt());
    }
}
