package worksafe.hazards.danger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerLink.LinkKind;
import worksafe.hazards.danger.value.DangerObservation.FindingRecord;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.PendingRecheck;
import worksafe.hazards.danger.value.Recheck;
import worksafe.hazards.danger.value.RecheckPartner;
import worksafe.hazards.danger.value.RectificationPlan;
import worksafe.hazards.danger.value.RectificationRefusal.ServiceProof;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.hazards.determination.DeterminedBy;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.files.FileView;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;

/** A danger with all that is known of it. */
@Schema(description = "隐患详情 / a danger with all that is known of it")
public record DangerView(
        @JsonUnwrapped DangerSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "3")
        long revision,

        @Schema(
                description = "上报时的监管所在地，统计用 / place of supervision when reported, for statistics",
                examples = "320281102005")
        @PlaceCode
        String regionAtEvent,

        @Schema(description = "隐患情况 / what was seen", examples = "2 号库 6 台探测器无读数，报警主机未联动排风。")
        String description,

        @Schema(description = "所在部位 / where on the premises", examples = "厂区北侧 2 号危化品仓库")
        String place,

        @Nullable FindingView finding,

        @Schema(
                description = "由检查域转来时的检查发现 / the finding that the inspections context announced it by",
                examples = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f")
        @Nullable
        UUID findingId,

        @Schema(
                description = "由任职比对转来时的任职 / the post whose holder lacks a certificate",
                examples = "0198f3b0-2b3c-7d4e-9f5a-6b7c8d9e0f1a")
        @Nullable
        UUID postId,

        @Schema(
                description = "由义务履行比对转来时的义务 / the obligation that was not met",
                examples = "0198f5c0-3c4d-7e5f-8a6b-7c8d9e0f1a2b")
        @Nullable
        UUID obligationId,

        TimeLimitView timeLimit,
        @Nullable PlanView plan,

        @Schema(
                description =
                        "判定依据；上报后判定为重大的才返回 / by what it is a major danger; only where that was determined after its report")
        @Nullable
        DeterminedBy determination,

        @Schema(
                description =
                        "发现时刻；仅事后上报时返回，期限自此起算 / when it was found, from which the time limit counts; only where it"
                                + " was reported afterwards",
                examples = "2026-03-10T08:15:00+08:00")
        @Nullable
        Instant happenedAt,

        @Schema(description = "整改完成时刻，未整改不返回 / when it was put right; absent while it is not") @Nullable
        Instant rectifiedAt,

        @Schema(
                description = "是否在期限内整改，以整改完成之日为准；为 true 的，逾期标记只说明届满时尚未录入或销号 / whether it was put right by its due"
                        + " date, by the day of the fact; where true, the mark of being overdue only says that this was"
                        + " not entered or closed by then")
        @Nullable
        Boolean rectifiedOnTime,

        @Schema(description = "销号时刻，未销号不返回 / when it was closed; absent while it is not") @Nullable
        Instant closedAt,

        @Schema(
                description = "企业拒不整改的登记时刻；期限另定后不再返回 / when it was written down that the enterprise refuses; absent"
                        + " once another time limit was named",
                examples = "2026-03-14T10:20:00+08:00")
        @Nullable
        Instant refusedAt,

        @Schema(
                description =
                        "挂牌督办的标识：未结的，否则最近一次的；没有的不返回 / its listing: the open one, else the last; absent where there is none",
                examples = "0198f5a0-3333-7aaa-8bbb-000000000003")
        @Nullable
        UUID listingId,

        @Schema(
                description = "重大隐患报告的标识；没有的不返回 / its filing; absent where there is none",
                examples = "0198f5c0-6666-7aaa-8bbb-000000000006")
        @Nullable
        UUID filingId,

        @Schema(
                description = "未结的延期申请的标识；没有的不返回 / the open application for more time; absent where there is none",
                examples = "0198f5b0-1111-7aaa-8bbb-000000000011")
        @Nullable
        UUID extensionApplicationId,

        @Schema(
                description = "待另一名复查人员确认的复查；没有的不返回 / a re-check that waits for the word of the second; absent while"
                        + " none does")
        @Nullable
        PendingRecheckView pendingRecheck,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<DangerAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView> timeline)
        implements Versioned {

    /** The danger as authorities are shown it. */
    static DangerView of(Danger danger, Set<DangerAction> allowed) {
        return of(danger, List.of(), false, Map.of(), allowed);
    }

    /**
     * @param files of all its steps
     * @param toEnterprise whether it is shown to the enterprise
     * @param links what else is kept about it
     */
    static DangerView of(
            Danger danger,
            List<FileView> files,
            boolean toEnterprise,
            Map<LinkKind, UUID> links,
            Set<DangerAction> allowed) {
        var summary = DangerSummary.of(danger);
        var seen = danger.observation();
        var provenance = danger.provenance();
        return new DangerView(
                toEnterprise ? summary.forTheEnterprise() : summary,
                danger.version(),
                danger.regionAtEvent().toString(),
                seen.description(),
                seen.place(),
                FindingView.of(seen.finding()),
                provenance == null ? null : provenance.findingId(),
                provenance == null ? null : provenance.postId(),
                provenance == null ? null : provenance.obligationId(),
                TimeLimitView.of(danger.timeLimit()),
                PlanView.of(danger.plan()),
                danger.determination().orElse(null),
                danger.foundAt().equals(danger.reportedAt()) ? null : danger.foundAt(),
                danger.rectifiedOnTime().map(known -> danger.rectifiedAt()).orElse(null),
                danger.rectifiedOnTime().orElse(null),
                danger.closedAt().orElse(null),
                danger.refusedAt().orElse(null),
                links.get(LinkKind.LISTING),
                links.get(LinkKind.FILING),
                links.get(LinkKind.EXTENSION_APPLICATION),
                danger.pendingRecheck().map(PendingRecheckView::of).orElse(null),
                allowed,
                steps(danger, files, toEnterprise && seen.source() == DangerSource.TIP_OFF));
    }

    /** @param hidesReport whether what came with the report would show who told of it */
    private static List<StepView> steps(Danger danger, List<FileView> files, boolean hidesReport) {
        var timeline = danger.timeline();
        return IntStream.range(0, timeline.size())
                .mapToObj(place -> StepView.of(
                        timeline.get(place),
                        !(hidesReport && place == 0),
                        files.stream()
                                .filter(file -> file.step() != null && file.step() == place)
                                .toList()))
                .toList();
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** What inspectors wrote down. */
    @Schema(name = "DangerFinding", description = "检查发现的书面说明 / what inspectors wrote down")
    public record FindingView(@Nullable UUID reference, String legalBasis, String requirement, String penaltyClause) {

        private static @Nullable FindingView of(@Nullable FindingRecord finding) {
            return finding == null
                    ? null
                    : new FindingView(
                            finding.reference(), finding.legalBasis(), finding.requirement(), finding.penaltyClause());
        }
    }

    /** The five implementations. */
    @Schema(name = "DangerPlan", description = "治理方案（五落实） / the five implementations")
    public record PlanView(
            String goal,
            String responsible,
            long fundsFen,
            String measures,
            LocalDate timeLimit,
            @Nullable String emergencyPlan) {

        private static @Nullable PlanView of(@Nullable RectificationPlan plan) {
            return plan == null
                    ? null
                    : new PlanView(
                            plan.goal(),
                            plan.responsible(),
                            plan.fundsFen(),
                            plan.measures(),
                            plan.timeLimit(),
                            plan.emergencyPlan());
        }
    }

    /** A re-check by two, of whom the first has spoken. */
    @Schema(name = "DangerPendingRecheck", description = "待确认的复查 / a re-check by two, of whom the first has spoken")
    public record PendingRecheckView(
            @Schema(description = "结果 / result", examples = "PASSED")
            Recheck.RecheckResult result,

            @Schema(description = "复查意见 / opinion", examples = "现场复查合格。")
            String opinion,

            @Schema(
                    description = "继续整改的新期限；未另定的不返回 / new time limit; absent where none is named",
                    examples = "2026-04-10")
            @Nullable
            LocalDate newTimeLimit,

            @Schema(description = "复查人员的账户 / account of the first", examples = "inspector-0007")
            String by,

            @Schema(description = "复查人员的姓名 / name of the first", examples = "李检查")
            String byName,

            @Schema(description = "须确认的另一名复查人员 / who has to confirm it")
            RecheckPartner second,

            @Schema(description = "复查时刻 / when the first looked", examples = "2026-03-30T09:40:00+08:00")
            Instant recheckedAt) {

        private static PendingRecheckView of(PendingRecheck pending) {
            return new PendingRecheckView(
                    pending.found().result(),
                    pending.found().opinion(),
                    pending.found().newTimeLimit(),
                    pending.by().subject(),
                    pending.by().name(),
                    pending.second(),
                    pending.at());
        }
    }

    /** Until when, and why. */
    @Schema(name = "DangerTimeLimit", description = "整改期限及依据 / until when, and why")
    public record TimeLimitView(
            @Schema(description = "整改期限（含当日） / due date, that day included", examples = "2026-03-31")
            LocalDate dueDate,

            @Schema(description = "是否暂定（超出已公布的工作日历） / whether it lies beyond the published calendar")
            boolean provisional,

            @Schema(description = "由谁确定 / who named the day", examples = "PLAN")
            TimeLimit.LimitOrigin origin,

            @JsonUnwrapped PolicyBasis.View basis) {

        private static TimeLimitView of(TimeLimit limit) {
            return new TimeLimitView(
                    limit.dueDate(),
                    limit.provisional(),
                    limit.origin(),
                    limit.basis().view());
        }
    }

    /** One entry of the timeline. */
    @Schema(name = "DangerStep", description = "经过中的一步 / one entry of the timeline")
    public record StepView(
            DangerStep.StepKind kind,
            Instant occurredAt,

            @Schema(
                    description = "事实发生时刻；仅事后录入时返回 / when it happened; only where it was entered afterwards",
                    examples = "2026-03-28T15:30:00+08:00")
            @Nullable
            Instant happenedAt,

            @Schema(description = "账户；由时间引起的不返回 / account; absent where time did it", examples = "inspector-0007")
            @Nullable
            String by,

            @Schema(description = "姓名 / name", examples = "李检查") @Nullable
            String byName,

            @Schema(description = "代表企业或监管部门 / for whom") Actor.@Nullable ActorSide side,

            @Schema(description = "说明、意见或理由 / evidence, opinion or reason", examples = "6 台探测器已更换并校验合格。") @Nullable
            String note,

            @Schema(description = "整改实施人 / who did the work", examples = "江阴市安仪检测有限公司") @Nullable
            String doneBy,

            @Schema(
                    description = "启用文件库之前填写的附件引用 / references that were written before there was a file store",
                    examples = "[\"photo-20260312-01.jpg\"]")
            List<String> attachments,

            @Schema(description = "另一名复查人员；一人复查的不返回 / who re-checked it as well; absent where one did") @Nullable
            RecheckPartner second,

            @Schema(description = "整改要求的送达情况；仅拒不整改时返回 / how the demand had reached it; only of a refusal") @Nullable
            ServiceProof service,

            @Schema(description = "附件，先后为序 / photographs and papers, in order")
            List<FileView> files) {

        private static StepView of(DangerStep step, boolean showsFiles, List<FileView> files) {
            var by = step.by();
            return new StepView(
                    step.kind(),
                    step.occurredAt(),
                    step.happenedAt(),
                    by == null ? null : by.subject(),
                    by == null ? null : by.name(),
                    by == null ? null : by.side(),
                    step.note(),
                    step.doneBy(),
                    showsFiles ? step.attachments() : List.of(),
                    step.second(),
                    step.service(),
                    showsFiles ? files : List.of());
        }
    }
}
