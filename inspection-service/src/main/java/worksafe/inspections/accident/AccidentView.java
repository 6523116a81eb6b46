package worksafe.inspections.accident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentTerms.AccidentStep;
import worksafe.inspections.accident.AccidentTerms.Addressee;
import worksafe.inspections.accident.AccidentTerms.ClosureGate;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.inspections.accident.AccidentTerms.GroupBody;
import worksafe.inspections.accident.AccidentTerms.LossItem;
import worksafe.inspections.accident.AccidentTerms.NoticeWay;
import worksafe.inspections.accident.AccidentTerms.ProcuratorateAnswer;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.platform.service.TimelineStep;

/** An accident with all that is known of it; its enterprise is shown no more than what it was told. */
@Schema(description = "事故详情 / an accident with all that is known of it")
public record AccidentView(
        @JsonUnwrapped AccidentSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "发生时刻 / when it happened", examples = "2026-03-12T15:20:00+08:00")
        Instant occurredAt,

        @Schema(description = "单位负责人知情时刻 / when the head of the unit knew", examples = "2026-03-12T15:40:00+08:00")
        Instant knownAt,

        @Schema(description = "事故现场 / the site", examples = "制冷车间液氨储罐区")
        String site,

        @Schema(description = "简要经过 / its course", examples = "检修管道时液氨泄漏，作业人员中毒。")
        String course,

        @Schema(description = "已采取的措施 / what was done so far", examples = "已关闭阀门，疏散周边人员。") @Nullable
        String taken,

        @Schema(description = "新版标准的类别代码 / code by a later edition of the standard", examples = "0901") @Nullable
        String kindCode,

        @Schema(description = "最初的等级 / grade at first") @Nullable
        AccidentGrade firstGrade,

        @Schema(description = "等级是否变更过 / whether the grade changed", examples = "false")
        boolean regraded,

        @Schema(
                description = "是否责任事故；未认定的不返回 / whether somebody is responsible; absent before that is found",
                examples = "true")
        @Nullable
        Boolean responsibility,

        @Schema(description = "迟报 / reported late", examples = "false")
        boolean late,

        @Schema(description = "漏报 / something was left out", examples = "false")
        boolean omitted,

        @Schema(description = "谎报 / the report was false", examples = "false")
        boolean falsified,

        @Schema(description = "伤亡续报截止日 / last day on which the toll is told", examples = "2026-04-11")
        LocalDate tollUntil,

        @Schema(description = "伤亡核定时刻；未核定的不返回 / when it was settled; absent before") @Nullable
        Instant tollSettledAt,

        @Schema(description = "历次伤亡 / how many, as it was known from time to time")
        List<TollView> tolls,

        @Schema(description = "各项损失 / loss by item") List<LossView> losses,

        @Schema(description = "负责调查的人民政府所在区划 / place of the government that investigates", examples = "320281000000")
        String investigator,

        @Schema(description = "是否提级调查 / whether a higher government took it over", examples = "false")
        boolean takenOver,

        @Schema(description = "不属于生产安全事故的理由 / why it is none", examples = "经公安机关认定系刑事案件。") @Nullable
        String notOneReason,

        @Schema(description = "调查报告期限 / until when the group reports", examples = "2026-05-11") @Nullable
        LocalDate reportDue,

        @Schema(description = "批复日 / day of the approval", examples = "2026-05-20") @Nullable
        LocalDate approvedOn,

        @Schema(description = "批复文号 / number of the approval", examples = "澄政复〔2026〕12号") @Nullable
        String approvalPaper,

        @Schema(description = "公布期限 / until when the report is published", examples = "2026-05-29") @Nullable
        LocalDate publicationDue,

        @Schema(description = "公布日 / day of the publication", examples = "2026-05-26") @Nullable
        LocalDate publishedOn,

        @Schema(description = "公布渠道 / where it was published", examples = "江阴市人民政府网站") @Nullable
        String publishedWhere,

        @Schema(
                description = "报告公布文书标识 / its paper, see papers/{id}",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID paperId,

        @Schema(
                description = "直接原因；批复前企业不可见 / direct cause; its enterprise is shown it after the approval",
                examples = "阀门老化破裂。")
        @Nullable
        String directCause,

        @Schema(description = "间接原因；批复前企业不可见 / indirect causes", examples = "未按规定检修。") @Nullable
        String indirectCause,

        @Schema(description = "防范和整改措施；批复前企业不可见 / measures") List<MeasureView> measures,

        @Schema(description = "四不放过各项 / gates that were passed")
        List<GateView> gates,

        @Schema(description = "结案日 / day of the closure", examples = "2026-12-01") @Nullable
        LocalDate closedOn,

        @Schema(description = "评估 / evaluations") List<EvaluationView> evaluations,

        @Schema(description = "备案日 / day of the filing", examples = "2027-12-20") @Nullable
        LocalDate filedOn,

        @Schema(description = "备案回执 / receipt of the filing", examples = "锡安办备〔2027〕5号") @Nullable
        String filingReceipt,

        @Schema(description = "办理机关内部情况；企业不可见 / what the authorities keep to themselves; never shown to an enterprise")
        @Nullable
        Internal internal,

        @Schema(description = "材料 / files") List<FileView> files,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<AccidentAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<AccidentStep>> timeline)
        implements Versioned {

    @Schema(name = "AccidentToll", description = "某时刻的伤亡 / how many, as of a moment")
    public record TollView(
            Instant asOf,
            int deaths,
            int missing,
            int seriousInjuries,
            int minorInjuries,
            int atRisk,
            int trapped,
            int evacuated,
            @Nullable String note) {}

    @Schema(name = "AccidentLoss", description = "一项损失 / an item of loss")
    public record LossView(LossItem item, long amountFen) {}

    @Schema(name = "AccidentMeasure", description = "一项措施 / a measure")
    public record MeasureView(
            String measure,
            String owner,
            LocalDate dueDate,
            @Nullable LocalDate doneOn,
            @Nullable String evidence) {}

    @Schema(name = "AccidentGate", description = "已通过的一项 / a gate that was passed")
    public record GateView(ClosureGate gate, LocalDate passedOn, String evidence) {}

    @Schema(name = "AccidentEvaluation", description = "一次评估 / an evaluation")
    public record EvaluationView(
            EvaluationOccasion occasion,
            LocalDate evaluatedOn,
            String result,
            boolean satisfactory,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedWhere) {}

    @Schema(name = "AccidentInternal", description = "办理机关内部情况 / what the authorities keep to themselves")
    public record Internal(
            @Schema(description = "上报和通知 / who was told") List<NoticeView> notices,

            @Schema(description = "调查组组长 / leader of the group", examples = "周明") @Nullable
            String groupLeader,

            @Schema(description = "调查组成员 / members of the group")
            List<MemberView> members,

            @Nullable ProcuratorateAnswer procuratorate,

            @Schema(description = "是否委托事故单位调查 / whether its own unit investigates", examples = "false")
            boolean byUnit,

            @Schema(description = "技术鉴定起始日；未在鉴定的不返回 / since when an appraisal runs", examples = "2026-03-20") @Nullable
            LocalDate appraisalFrom,

            @Schema(description = "报告提交日 / when the report was handed in", examples = "2026-05-08") @Nullable
            LocalDate reportInOn,

            @Schema(description = "批复期限 / until when the government decides", examples = "2026-05-23") @Nullable
            LocalDate approvalDue,

            @Schema(description = "认定账户 / account that confirmed it", examples = "supervisor-0042") @Nullable
            String confirmedBy,

            @Schema(description = "组成调查组的账户 / account that named the group", examples = "approver-0007") @Nullable
            String groupSetBy,

            @Schema(description = "组成调查组之日 / day on which the group was named", examples = "2026-03-14") @Nullable
            LocalDate groupSetOn,

            @Schema(description = "批复账户 / account that approved the report", examples = "approver-0007") @Nullable
            String approvedBy) {}

    @Schema(name = "AccidentNotice", description = "一次上报或通知 / somebody was told")
    public record NoticeView(
            Addressee addressee,
            NoticeWay way,
            Instant toldAt,
            @Nullable Boolean inTime,
            @Nullable String receipt) {}

    @Schema(name = "AccidentGroupMember", description = "调查组成员 / somebody of the group")
    public record MemberView(
            GroupBody body,
            String name,
            String office,
            @Nullable String recused) {}

    /** @param ours whether it is shown to an authority, not to its enterprise */
    static AccidentView of(Accident accident, boolean ours, List<FileView> files, Set<AccidentAction> allowed) {
        var happened = accident.happened();
        var faults = accident.faults();
        var decided = ours || accident.status().isDecided();
        return new AccidentView(
                AccidentSummary.of(accident),
                accident.version(),
                happened.occurredAt(),
                happened.knownAt(),
                happened.site(),
                happened.course(),
                happened.taken(),
                happened.kindCode(),
                accident.firstGrade(),
                accident.isRegraded(),
                accident.responsibility(),
                faults.late(),
                faults.omitted(),
                faults.falsified(),
                accident.tollUntil(),
                accident.tollSettledAt(),
                accident.tolls().stream()
                        .map(toll -> new TollView(
                                toll.asOf(),
                                toll.deaths(),
                                toll.missing(),
                                toll.seriousInjuries(),
                                toll.minorInjuries(),
                                toll.atRisk(),
                                toll.trapped(),
                                toll.evacuated(),
                                toll.note()))
                        .toList(),
                accident.losses().stream()
                        .map(loss -> new LossView(loss.item(), loss.fen()))
                        .toList(),
                accident.investigator().toString(),
                accident.isTakenOver(),
                accident.notOneReason(),
                accident.reportDue(),
                accident.approvedOn(),
                accident.approvalPaper(),
                accident.publicationDue(),
                accident.publishedOn(),
                accident.publishedWhere(),
                accident.paperId(),
                decided ? accident.directCause() : null,
                decided ? accident.indirectCause() : null,
                decided ? measures(accident) : List.of(),
                accident.gates().stream()
                        .map(gate -> new GateView(gate.passed(), gate.passedOn(), gate.evidence()))
                        .toList(),
                accident.closedOn(),
                accident.evaluations().stream()
                        .map(done -> new EvaluationView(
                                done.occasion(),
                                done.evaluatedOn(),
                                done.result(),
                                done.satisfactory(),
                                done.publishedOn(),
                                done.publishedWhere()))
                        .toList(),
                accident.filedOn(),
                accident.filingReceipt(),
                ours ? internal(accident) : null,
                files,
                allowed,
                StepView.of(
                        AccidentStep.class,
                        ours
                                ? accident.timeline()
                                : accident.timeline().stream()
                                        .map(TimelineStep::withoutNote)
                                        .toList()));
    }

    private static List<MeasureView> measures(Accident accident) {
        return accident.measures().stream()
                .map(measure -> new MeasureView(
                        measure.measure(), measure.owner(), measure.dueDate(), measure.doneOn(), measure.evidence()))
                .toList();
    }

    private static Internal internal(Accident accident) {
        var deciders = accident.deciders();
        return new Internal(
                accident.notices().stream()
                        .map(notice -> new NoticeView(
                                notice.addressee(), notice.way(), notice.toldAt(), notice.inTime(), notice.receipt()))
                        .toList(),
                accident.groupLeader(),
                accident.members().stream()
                        .map(member -> new MemberView(member.body(), member.name(), member.office(), member.recused()))
                        .toList(),
                accident.procuratorate(),
                accident.isByUnit(),
                accident.appraisalFrom(),
                accident.reportInOn(),
                accident.approvalDue(),
                deciders.confirmedBy(),
                deciders.groupSetBy(),
                deciders.groupSetOn(),
                deciders.approvedBy());
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
