package worksafe.registry.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.registry.plan.PlanReviewer.Named;
import worksafe.registry.plan.PlanRevision.PlanPart;
import worksafe.registry.plan.PlanRevision.PlanRevisionCause;

/** What clients send about plans. */
final class EmergencyPlanRequests {

    private static final String FILES = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]";

    private EmergencyPlanRequests() {}

    /** What an edition says. */
    @Schema(name = "PlanContent", description = "预案内容 / what an edition says")
    public record ContentSaid(
            @NotNull @Schema(description = "预案类别 / kind of plan", examples = "COMPREHENSIVE")
            EmergencyPlanKind kind,

            @NotBlank @OneLine @Size(max = 150) @Schema(description = "预案名称 / title", examples = "生产安全事故综合应急预案")
            String title,

            @NotBlank @Size(max = 2000) @Schema(description = "所针对的事故风险 / what it answers", examples = "液氯泄漏、火灾、触电")
            String risks,

            @NotNull @Schema(description = "风险评估日 / day of the risk assessment", examples = "2026-03-10")
            LocalDate risksAssessedOn,

            @NotNull @Schema(description = "应急资源调查日 / day of the survey of resources", examples = "2026-03-12")
            LocalDate resourcesSurveyedOn,

            @NotNull @Schema(description = "风险是否可能影响周边 / whether the risks reach others around", examples = "true")
            Boolean neighbours,

            @Size(max = 9)
            @Schema(
                    description =
                            "行业类别不能表明的单位类型 / what kind of unit the enterprise is, as far as its trades do not tell",
                    examples = "[\"CROWDED_PLACE\"]")
            @Nullable
            List<@NotNull PlanUnitGround> grounds) {

        EmergencyPlan.Content content() {
            return new EmergencyPlan.Content(
                    kind,
                    title,
                    risks,
                    grounds == null || grounds.isEmpty() ? Set.of() : EnumSet.copyOf(grounds),
                    risksAssessedOn,
                    resourcesSurveyedOn,
                    neighbours);
        }
    }

    @Schema(description = "起草应急预案 / draft a plan, or an edition that replaces another")
    public record DraftPlan(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Valid ContentSaid content,

            @Valid @Schema(description = "修订已有预案的填报 / where it replaces another edition") @Nullable
            RevisionSaid revision,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {}

    /** That an edition replaces another. */
    @Schema(name = "PlanRevision", description = "修订 / that an edition replaces another")
    public record RevisionSaid(
            @NotNull
            @Schema(
                    description = "所替代的上一版 / the edition that it replaces",
                    examples = "0198f6b1-1111-7aaa-8bbb-000000000001")
            UUID replaces,

            @NotNull PlanRevisionCause cause,

            @NotEmpty @Size(max = 5) @Schema(description = "变更的内容 / which parts change", examples = "[\"PROCEDURES\"]")
            List<@NotNull PlanPart> changes) {

        PlanRevision revision() {
            return new PlanRevision(replaces, cause, changes.stream().distinct().toList());
        }
    }

    @Schema(description = "补录施行中的应急预案 / enter a plan that was in force before")
    public record RecordPlan(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Valid ContentSaid content,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "签署人 / who signed it", examples = "陈卫东（总经理）")
            String signedBy,

            @NotNull @Schema(description = "签署日 / day of the signature", examples = "2024-04-20")
            LocalDate signedOn,

            @NotNull @Schema(description = "公布日 / day of its publication", examples = "2024-05-06")
            LocalDate publishedOn,

            @Schema(description = "备案日；未备案的不填 / day of its filing; left out where it is not", examples = "2024-05-20")
            @Nullable
            LocalDate filedOn,

            @OneLine
            @Size(min = 1, max = 60)
            @Schema(
                    description = "备案登记表编号，已备案的必填 / number of its filing; needed where it is",
                    examples = "320281-2024-0012")
            @Nullable
            String filingNumber,

            @Size(max = 50)
            @Schema(description = "已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {

        /** @throws RequestProblem 400 when only one of day and number of the filing is said */
        RecordPlan required() {
            if ((filedOn == null) != (filingNumber == null)) {
                throw RequestProblem.invalid(new Violation("/filingNumber", "plan-filing-incomplete"));
            }
            return this;
        }

        EmergencyPlan.OnPaper paper() {
            return new EmergencyPlan.OnPaper(signedOn, signedBy, publishedOn, filedOn, filingNumber);
        }
    }

    @Schema(description = "登记评审或者论证 / take the review of a plan")
    public record ReviewPlan(
            @NotNull @Schema(description = "评审日 / day of the review", examples = "2026-04-10")
            LocalDate reviewedOn,

            @NotNull @Schema(description = "是否通过 / whether it passed", examples = "true")
            Boolean passed,

            @NotBlank @Size(max = 4000) @Schema(description = "评审意见 / what was said", examples = "要素完整，措施可行，同意通过。")
            String opinion,

            @NotEmpty @Size(max = 30) @Schema(description = "评审人员 / who reviewed it")
            List<@NotNull @Valid Named> reviewers,

            @Size(max = 50)
            @Schema(
                    description =
                            "评审纪要等已上传文件的标识；必须评审的必填 / ids of uploaded documents, above all the minutes; needed where"
                                    + " it must be reviewed",
                    examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {

        EmergencyPlan.Review review() {
            return new EmergencyPlan.Review(
                    reviewedOn,
                    passed,
                    opinion,
                    reviewers.stream().map(named -> named.on(reviewedOn)).toList());
        }
    }

    @Schema(description = "主要负责人签署 / the principal signs")
    public record SignPlan(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "签署人 / who signs", examples = "陈卫东（总经理）")
            String signedBy,

            @NotNull @Schema(description = "签署日 / day", examples = "2026-04-20")
            LocalDate signedOn) {}

    @Schema(description = "向从业人员公布 / tell the staff")
    public record PublishPlan(
            @NotNull @Schema(description = "公布日 / day", examples = "2026-05-06")
            LocalDate publishedOn,

            @Schema(
                    description = "告知周边单位和人员之日，风险可能影响周边的必填 / when the neighbours were told; needed where the risks"
                            + " reach them",
                    examples = "2026-05-06")
            @Nullable
            LocalDate neighboursToldOn) {}

    @Schema(description = "登记预案评估 / take the evaluation of a plan")
    public record EvaluatePlan(
            @NotNull @Schema(description = "评估日 / day", examples = "2029-04-10")
            LocalDate evaluatedOn,

            @NotBlank @Size(max = 4000) @Schema(description = "评估结论 / conclusion", examples = "与现有装置和组织相符，可继续施行。")
            String conclusion,

            @Size(min = 1, max = 1000)
            @Schema(
                    description = "需要修订的理由；不需修订的不填 / why it is to be revised; left out where it need not be",
                    examples = "新增储罐未列入")
            @Nullable
            String revise,

            @Size(max = 50)
            @Schema(description = "评估报告等已上传文件的标识 / ids of documents that were uploaded", examples = FILES)
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "撤回应急预案 / withdraw a plan")
    public record WithdrawPlan(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / why", examples = "重复录入")
            String reason) {}
}
