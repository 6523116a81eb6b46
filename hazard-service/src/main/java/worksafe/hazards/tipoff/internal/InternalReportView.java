package worksafe.hazards.tipoff.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An internal report, for its enterprise. */
@Schema(description = "内部报告详情 / an internal report, for its enterprise")
public record InternalReportView(
        @JsonUnwrapped InternalReportSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "报告内容 / what was told", examples = "冲压机光电保护被短接，班长要求继续作业。")
        String description,

        @Nullable TipOffResult result,

        @Schema(description = "答复 / answer", examples = "已恢复保护装置，并对班长批评教育。") @Nullable
        String answer,

        @Schema(description = "按当前状态可进行的操作 / what may be done now")
        Set<InternalReportAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<InternalReportStep>> timeline)
        implements Versioned {

    static InternalReportView of(InternalReport report, Set<InternalReportAction> allowed) {
        return new InternalReportView(
                InternalReportSummary.of(report),
                report.version(),
                report.description(),
                report.result().orElse(null),
                report.answer().orElse(null),
                allowed,
                StepView.of(InternalReportStep.class, report.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** What who told may read. */
    @Schema(name = "PublicInternalReport", description = "内部报告办理情况 / what became of an internal report, for who told")
    public record ToldView(
            InternalReportStatus status,

            @Schema(description = "收到时刻 / when it was received")
            Instant receivedAt,

            @Nullable TipOffResult result,

            @Schema(description = "答复 / answer", examples = "已恢复保护装置，并对班长批评教育。") @Nullable
            String answer,

            @Schema(
                    description = "奖励（分），凭查询号和密码领取 / reward in fen, fetched with receipt and secret",
                    examples = "50000")
            @Nullable
            Long rewardFen) {

        static ToldView of(InternalReport report) {
            return new ToldView(
                    report.status(),
                    report.receivedAt(),
                    report.result().orElse(null),
                    report.answer().orElse(null),
                    report.rewardFen().orElse(null));
        }
    }

    /** How many there were; all that authorities are shown. */
    @Schema(name = "InternalReportCounts", description = "内部报告数量 / how many internal reports there were")
    public record Counts(
            @Schema(description = "报告件数 / how many were received", examples = "42")
            long received,

            @Schema(description = "查实件数（含部分属实） / how many were found true, be it in part", examples = "31")
            long held,

            @Schema(description = "答复件数 / how many were answered", examples = "38")
            long answered,

            @Schema(description = "已领取奖励件数 / how many rewards were fetched", examples = "20")
            long paid,

            @Schema(description = "已领取奖励总额（分） / their sum in fen", examples = "1000000")
            long paidFen) {}
}
