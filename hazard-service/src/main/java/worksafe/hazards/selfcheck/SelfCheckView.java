package worksafe.hazards.selfcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.value.SelfCheckAnswer;
import worksafe.platform.http.Versioned;

/** A return with what it says of each item. */
@Schema(description = "自查记录详情 / a return with what it says of each item")
public record SelfCheckView(
        @JsonUnwrapped SelfCheckSummary summary,

        @Schema(description = "修订号，与 ETag、事件一致 / revision, as in the ETag and in events", examples = "1")
        long revision,

        @Schema(
                description = "企业自有自查表的条目标识 / the enterprise's own list",
                examples = "0198f5a0-1111-7aaa-8bbb-000000000041")
        @Nullable
        UUID listEntryId,

        @Schema(
                description = "所完成的排查期；非应查的不返回 / the round that it ended; absent where nobody asked for it",
                examples = "0198f5a0-1111-7aaa-8bbb-000000000042")
        @Nullable
        UUID roundId,

        @Schema(description = "排查开始时刻 / when the check began", examples = "2026-03-10T08:00:00+08:00") @Nullable
        Instant startedAt,

        @Schema(description = "提交账户 / account that sent it", examples = "enterprise-user-7")
        String submittedBy,

        @Schema(description = "提交人 / by name", examples = "王建国")
        String submittedByName,

        @Schema(description = "逐项结果，隐患链接到所上报的隐患 / item by item, with the dangers that were reported")
        List<SelfCheckAnswer> answers,

        @Schema(
                description = "所更正的自查记录 / the return that it corrects",
                examples = "0198f5a0-1111-7aaa-8bbb-000000000043")
        @Nullable
        UUID supersedes,

        @Schema(description = "更正理由 / why", examples = "误将 3 号除尘器记为符合") @Nullable
        String correction,

        @Schema(
                description = "更正它的自查记录 / the return that corrects it",
                examples = "0198f5a0-1111-7aaa-8bbb-000000000044")
        @Nullable
        UUID supersededBy,

        @Schema(description = "被更正的时刻 / when it was corrected", examples = "2026-03-13T09:00:00+08:00") @Nullable
        Instant supersededAt)
        implements Versioned {

    static SelfCheckView of(SelfCheck made) {
        return new SelfCheckView(
                SelfCheckSummary.of(made),
                made.version(),
                made.listEntryId().orElse(null),
                made.roundId().orElse(null),
                made.startedAt().orElse(null),
                made.submittedBy(),
                made.submittedByName(),
                made.answers(),
                made.supersedes().orElse(null),
                made.correction().orElse(null),
                made.supersededBy().orElse(null),
                made.supersededAt().orElse(null));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
