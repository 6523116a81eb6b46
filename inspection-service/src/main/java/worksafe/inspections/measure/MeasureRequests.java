package worksafe.inspections.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** What clients send about measures on the spot. */
final class MeasureRequests {

    private MeasureRequests() {}

    @Schema(description = "提出现场处理措施 / propose a measure on the spot")
    public record ProposeMeasure(
            @NotNull @Schema(description = "检查标识 / the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
            UUID inspectionId,

            @NotNull @Schema(description = "种类 / kind", examples = "STOP_OF_PART")
            MeasureKind kind,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "部位或者范围 / where, or what", examples = "2 号危化品仓库")
            String part,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "重大事故隐患 / the major danger", examples = "可燃气体报警联动失效，无法保证安全。")
            String danger,

            @OneLine
            @Size(min = 1, max = 40)
            @Schema(description = "隐患编号 / number of the danger", examples = "YH320281-2026-000042")
            @Nullable
            String dangerNumber) {}

    @Schema(description = "决定现场处理措施 / decide a measure on the spot")
    public record DecideMeasure(
            @NotNull @Schema(description = "是否采取 / whether it is taken", examples = "true")
            Boolean decided,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "同意。")
            String opinion,

            @Schema(
                    description =
                            "期限（含当日）；不填为政策允许的最晚日期 / last day, included; absent: the latest that the policy allows",
                    examples = "2026-06-30")
            @Nullable
            LocalDate lastDay) {}

    @Schema(description = "记录拒不执行 / note that it is refused")
    public record NoteRefusal(
            @NotBlank @Size(max = 1000) @Schema(description = "所见情况 / what was seen", examples = "仓库仍在装卸。")
            String note,

            @Schema(description = "发现时刻；不填为现在 / when it was seen; absent: now", examples = "2026-03-21T09:00:00+08:00")
            @Nullable
            Instant happenedAt) {}

    @Schema(description = "申请复查 / ask for the review")
    public record AskMeasureReview(
            @NotBlank
            @Size(max = 2000)
            @Schema(description = "隐患排除情况 / how the danger was removed", examples = "隐患已排除，申请复查。")
            String report) {}

    @Schema(description = "答复复查申请 / answer the review")
    public record AnswerMeasureReview(
            @NotNull @Schema(description = "是否同意恢复 / whether things may go on", examples = "true")
            Boolean lifted,

            @NotBlank @Size(max = 1000) @Schema(description = "复查意见 / opinion", examples = "现场复查，隐患已排除。")
            String opinion) {}

    @Schema(description = "转为停产停业整顿 / convert it into a stop order")
    public record ConvertMeasure(
            @NotNull
            @Schema(
                    description = "已执行的停产停业整顿 / the stop order in force",
                    examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
            UUID stopOrderId) {}

    @Schema(description = "撤销现场处理措施 / withdraw it")
    public record WithdrawMeasure(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "经复核，不构成重大事故隐患。")
            String reason) {}
}
