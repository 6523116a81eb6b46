package worksafe.registry.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.registry.plan.PlanRevision.PlanPart;
import worksafe.registry.plan.PlanRevision.PlanRevisionCause;

/** A plan with all that is known of it. */
@Schema(description = "应急预案详情 / an emergency plan with all that is known of it")
public record EmergencyPlanView(
        @JsonUnwrapped EmergencyPlanSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "所针对的事故风险 / what it answers", examples = "液氯泄漏、火灾、触电")
        String risks,

        @Schema(
                description = "所替代的上一版；首版不返回 / the edition that it replaces; absent for the first",
                examples = "0198f6b1-1111-7aaa-8bbb-000000000001")
        @Nullable
        UUID replaces,

        @Nullable PlanRevisionCause cause,

        @Schema(description = "修订所变更的内容 / which parts are others than before")
        List<PlanPart> changes,

        @Schema(
                description =
                        "单位类型：由行业类别推定的和预案写明的 / what kind of unit the enterprise is: by its trades, and by what the"
                                + " plan states")
        Set<PlanUnitGround> grounds,

        @Schema(description = "风险评估日 / day of the risk assessment", examples = "2026-03-10")
        LocalDate risksAssessedOn,

        @Schema(description = "应急资源调查日 / day of the survey of resources", examples = "2026-03-12")
        LocalDate resourcesSurveyedOn,

        @Schema(description = "风险是否可能影响周边 / whether the risks reach others around", examples = "true")
        boolean neighbours,

        @Schema(description = "必须评审的依据；不必评审的不返回 / by what it must be reviewed; absent where it need not be") @Nullable
        LegalGround reviewOwed,

        @Schema(description = "必须备案的依据；不必备案的不返回 / by what it must be filed; absent where it need not be") @Nullable
        LegalGround filingOwed,

        @Schema(description = "评审通过日；未评审不返回 / day of the review that it passed; absent before", examples = "2026-04-10")
        @Nullable
        LocalDate reviewedOn,

        @Schema(description = "历次评审人员，先后为序 / who reviewed it, in order")
        List<PlanReviewer.Named> reviewers,

        @Schema(description = "签署人；未签署不返回 / who signed it; absent before", examples = "陈卫东（总经理）") @Nullable
        String signedBy,

        @Schema(description = "签署日；未签署不返回 / day of the signature; absent before", examples = "2026-04-20") @Nullable
        LocalDate signedOn,

        @Schema(
                description = "告知周边单位和人员之日；未告知不返回 / day on which the neighbours were told; absent before",
                examples = "2026-05-06")
        @Nullable
        LocalDate neighboursToldOn,

        @Schema(
                description = "不予备案的理由；没有的不返回 / why it was not filed; absent unless it was turned down",
                examples = "缺少应急资源调查清单")
        @Nullable
        String returnReason,

        @Schema(description = "附件 / documents, in order") List<FileView> files,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<EmergencyPlanAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<EmergencyPlanStep>> timeline)
        implements Versioned {

    /** What is owed for a plan, and what kind of unit its enterprise is. */
    record Owed(
            Set<PlanUnitGround> grounds,
            @Nullable LegalGround review,
            @Nullable LegalGround filing) {}

    static EmergencyPlanView of(EmergencyPlan plan, Owed owed, List<FileView> files, Set<EmergencyPlanAction> allowed) {
        return new EmergencyPlanView(
                EmergencyPlanSummary.of(plan),
                plan.version(),
                plan.risks(),
                plan.replaces().orElse(null),
                plan.cause().orElse(null),
                plan.changes(),
                owed.grounds(),
                plan.risksAssessedOn(),
                plan.resourcesSurveyedOn(),
                plan.neighbours(),
                owed.review(),
                owed.filing(),
                plan.reviewedOn().orElse(null),
                plan.reviewers().stream().map(PlanReviewer::view).toList(),
                plan.signedBy().orElse(null),
                plan.signedOn().orElse(null),
                plan.neighboursToldOn().orElse(null),
                plan.returnReason().orElse(null),
                files,
                allowed,
                StepView.of(EmergencyPlanStep.class, plan.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
