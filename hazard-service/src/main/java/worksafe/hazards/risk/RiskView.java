package worksafe.hazards.risk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.hazards.risk.method.RiskMethod;
import worksafe.hazards.risk.method.RiskScale;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A risk point with all that is known of it. */
@Schema(description = "风险点详情 / a risk point with all that is known of it")
public record RiskView(
        @JsonUnwrapped RiskSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description = "危险有害因素和可能的后果 / what may go wrong, and what would follow",
                examples = "冷却中断导致超温超压，物料泄漏、爆炸")
        String hazard,

        @Nullable RiskPosition position,

        @Schema(description = "所涉岗位、设备和工艺 / posts, devices and processes that it concerns")
        List<RiskCover> covers,

        @Schema(description = "历次评估，最近的在前 / its assessments, the last one first")
        List<AssessmentView> assessments,

        @Schema(description = "现行管控措施 / the measures that were laid down last")
        List<RiskMeasure> measures,

        @Schema(description = "按颜色须落实到的层级；未评估的为空 / the levels that its colour asks for; none before it is assessed")
        List<RiskLevel> levelsNeeded,

        @Schema(description = "警示标志 / its warning sign") List<FileView> signFiles,

        @Schema(description = "应急处置卡 / its emergency card") List<FileView> cardFiles,

        @Schema(description = "重新评估期限的依据；没有期限的不返回 / why it is to be assessed again; absent where it is not") @Nullable
        DueView reassessment,

        @Schema(
                description = "监管部门质疑颜色的理由；未受质疑的不返回 / why an authority doubts the colour; absent while none does",
                examples = "可能性取值偏低")
        @Nullable
        String challengeReason,

        @Schema(
                description = "质疑的账户；未受质疑的不返回 / the account that does; absent while none does",
                examples = "supervisor-0042")
        @Nullable
        String challengedBy,

        @Schema(description = "注销时刻；未注销的不返回 / when it was retired; absent while it is not") @Nullable
        Instant retiredAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<RiskAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<RiskStep>> timeline)
        implements Versioned {

    static RiskView of(
            RiskPoint point,
            List<RiskLevel> levels,
            List<FileView> signs,
            List<FileView> cards,
            Set<RiskAction> allowed) {
        return new RiskView(
                RiskSummary.of(point),
                point.version(),
                point.hazard(),
                point.position().orElse(null),
                point.covers(),
                point.assessments().reversed().stream().map(AssessmentView::of).toList(),
                point.measures(),
                levels,
                signs,
                cards,
                point.due().map(DueView::of).orElse(null),
                point.challengeReason().orElse(null),
                point.challengedBy().orElse(null),
                point.retiredAt().orElse(null),
                allowed,
                StepView.of(RiskStep.class, point.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** A factor with its value. */
    @Schema(name = "RiskFactor", description = "因素取值及其含义 / a factor, its value and what that means")
    public record FactorView(
            @Schema(description = "因素 / factor", examples = "likelihood")
            String factor,

            @Schema(description = "取值 / value", examples = "3")
            BigDecimal value,

            @Schema(description = "含义，依评估时的取值表 / what it means, by the table of that time", examples = "可能，但不经常")
            String meaning) {}

    /** An assessment with the explanation of its colour. */
    @Schema(name = "RiskAssessment", description = "一次评估及其解释 / an assessment with its explanation")
    public record AssessmentView(
            @Schema(description = "评估方法 / method", examples = "LEC")
            RiskMethod method,

            List<FactorView> factors,

            @Schema(description = "分值，各因素之积 / score, the product of the factors", examples = "270")
            BigDecimal score,

            @Schema(description = "由分值得出的颜色 / the colour that follows", examples = "ORANGE")
            RiskColour colour,

            @Schema(description = "该颜色的最低分值；蓝色没有 / the least score of the colour; blue has none", examples = "160")
            @Nullable
            BigDecimal threshold,

            @Schema(description = "取值理由 / why the factors have these values", examples = "近三年联锁误动作一次") @Nullable
            String grounds,

            @Schema(description = "评估时刻 / when", examples = "2026-03-11T09:00:00+08:00")
            Instant assessedAt,

            @Schema(description = "评估账户 / account", examples = "enterprise-user-7")
            String assessedBy,

            @Schema(description = "评估人 / by name", examples = "王建国")
            String assessedByName,

            @JsonUnwrapped PolicyBasis.View basis) {

        private static AssessmentView of(RiskAssessment done) {
            var likelihood = new FactorView(RiskScale.LIKELIHOOD, done.likelihood(), done.likelihoodMeaning());
            var severity = new FactorView(RiskScale.SEVERITY, done.severity(), done.severityMeaning());
            var exposure = done.exposure();
            var meaning = done.exposureMeaning();
            return new AssessmentView(
                    done.method(),
                    exposure == null || meaning == null
                            ? List.of(likelihood, severity)
                            : List.of(likelihood, new FactorView(RiskScale.EXPOSURE, exposure, meaning), severity),
                    done.score(),
                    done.colour(),
                    done.threshold(),
                    done.grounds(),
                    done.assessedAt(),
                    done.assessedBy(),
                    done.assessedByName(),
                    done.basis().view());
        }
    }

    /** Why a risk is to be assessed again. */
    @Schema(name = "RiskReassessment", description = "重新评估期限的来由 / why it is to be assessed again")
    public record DueView(
            @Schema(description = "由何引起 / what asks for it", examples = "PERIOD")
            RiskDue.Origin origin,

            @JsonUnwrapped PolicyBasis.View basis) {

        private static DueView of(RiskDue due) {
            return new DueView(due.origin(), due.basis().view());
        }
    }
}
