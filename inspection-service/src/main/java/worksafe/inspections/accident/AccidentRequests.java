package worksafe.inspections.accident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentParts.LossLine;
import worksafe.inspections.accident.AccidentParts.Toll;
import worksafe.inspections.accident.AccidentTerms.AccidentKind;
import worksafe.inspections.accident.AccidentTerms.AccidentSource;
import worksafe.inspections.accident.AccidentTerms.Addressee;
import worksafe.inspections.accident.AccidentTerms.ClosureGate;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.inspections.accident.AccidentTerms.GroupBody;
import worksafe.inspections.accident.AccidentTerms.LossItem;
import worksafe.inspections.accident.AccidentTerms.NoticeWay;
import worksafe.inspections.accident.AccidentTerms.ProcuratorateAnswer;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about accidents. */
final class AccidentRequests {

    private AccidentRequests() {}

    @Schema(description = "伤亡和涉险人数 / how many were hurt or in danger")
    public record TollNumbers(
            @Min(0) @Max(100000) @Schema(description = "死亡人数 / deaths", examples = "1")
            int deaths,

            @Min(0) @Max(100000) @Schema(description = "下落不明人数 / missing", examples = "0")
            int missing,

            @Min(0)
            @Max(100000)
            @Schema(
                    description = "重伤人数，含急性工业中毒 / serious injuries, acute industrial poisoning included",
                    examples = "2")
            int seriousInjuries,

            @Min(0) @Max(100000) @Schema(description = "轻伤人数 / minor injuries", examples = "3")
            int minorInjuries,

            @Min(0) @Max(100000) @Schema(description = "涉险人数 / people at risk, unhurt", examples = "12")
            int atRisk,

            @Min(0) @Max(100000) @Schema(description = "被困人数 / trapped", examples = "0")
            int trapped,

            @Min(0) @Max(100000) @Schema(description = "紧急疏散人数 / evacuated in a hurry", examples = "60")
            int evacuated) {

        Toll at(Instant asOf, Instant enteredAt, @Nullable String note) {
            return new Toll(
                    asOf, enteredAt, deaths, missing, seriousInjuries, minorInjuries, atRisk, trapped, evacuated, note);
        }
    }

    @Schema(description = "一项直接经济损失 / an item of direct economic loss")
    public record LossAmount(
            @NotNull @Schema(description = "损失项目（GB 6721） / item")
            LossItem item,

            @Min(0) @Max(1_000_000_000_000_000L) @Schema(description = "金额，分 / amount in fen", examples = "180000000")
            long amountFen) {}

    @Schema(description = "报告事故 / report an accident")
    public record ReportAccident(
            @Schema(
                    description = "企业标识；事故单位未登记的不填 / the enterprise; absent where the unit is not registered",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "未登记的事故单位名称 / name of a unit that is not registered", examples = "某个体拆除队")
            @Nullable
            String unitName,

            @Schema(
                    description = "事故发生地；不填为企业监管所在地 / where it happened; absent: where its enterprise is supervised",
                    examples = "320281102005")
            @Nullable
            RegionCode region,

            @Schema(description = "行业主管部门类别；未登记的事故单位必填 / sector; needed of a unit that is not registered") @Nullable
            Sector sector,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "事故名称 / what it is, in one line", examples = "液氨泄漏中毒事故")
            String title,

            @NotNull @Schema(description = "事故类别（GB 6441—1986） / kind")
            AccidentKind kind,

            @OneLine
            @Size(min = 1, max = 20)
            @Schema(description = "按新版标准的类别代码 / code by a later edition of the standard", examples = "0901")
            @Nullable
            String kindCode,

            @Schema(description = "是否道路交通事故；不填为否 / whether it is one of road traffic; absent: no", examples = "false")
            @Nullable
            Boolean roadTraffic,

            @NotNull @Schema(description = "发生时刻 / when it happened", examples = "2026-03-12T15:20:00+08:00")
            Instant occurredAt,

            @Schema(
                    description = "单位负责人知情时刻；不填为发生时刻 / when the head of the unit was told; absent: when it happened",
                    examples = "2026-03-12T15:40:00+08:00")
            @Nullable
            Instant knownAt,

            @Schema(
                    description = "接报时刻；不填为此刻 / when the authority was told; absent: now",
                    examples = "2026-03-12T16:10:00+08:00")
            @Nullable
            Instant reportedAt,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "事故现场 / the site", examples = "制冷车间液氨储罐区")
            String site,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "简要经过 / its course in short", examples = "检修管道时液氨泄漏，作业人员中毒。")
            String course,

            @Size(min = 1, max = 2000)
            @Schema(description = "已采取的措施 / what was done so far", examples = "已关闭阀门，疏散周边人员。")
            @Nullable
            String taken,

            @Schema(description = "来源，由值班人员填写；企业报告的不填 / how it came to be known; of an enterprise it is its own report")
            @Nullable
            AccidentSource source,

            @Schema(
                    description =
                            "是否因数量以外的情形认定为较大涉险事故（令21第二十六条（四）至（六）） / whether it is a near miss for another reason than numbers",
                    examples = "false")
            @Nullable
            Boolean nearMiss,

            @Valid @NotNull @Schema(description = "伤亡和涉险人数 / how many")
            TollNumbers toll,

            @Size(max = 11) @Schema(description = "初步估计的直接经济损失 / loss as estimated at first") @Nullable
            List<@Valid @NotNull LossAmount> losses) {

        /** @throws RequestProblem 400 unless it names an enterprise, or a unit with its place and sector */
        ReportAccident required() {
            if ((enterpriseId == null) == (unitName == null)) {
                throw RequestProblem.invalid(new Violation("/enterpriseId", "accident-one-unit"));
            }
            if (unitName != null && (region == null || sector == null)) {
                throw RequestProblem.invalid(new Violation("/sector", "accident-unit-place"));
            }
            if (source == AccidentSource.HISTORY) {
                throw RequestProblem.invalid(new Violation("/source", "accident-source-history"));
            }
            return this;
        }

        boolean declared() {
            return Boolean.TRUE.equals(nearMiss);
        }

        List<LossLine> lossLines() {
            return lines(losses);
        }

        Occurrence happened(AccidentSource from, Instant now) {
            var known = knownAt == null ? occurredAt : knownAt;
            return new Occurrence(
                    unitName,
                    title,
                    kind,
                    kindCode,
                    Boolean.TRUE.equals(roadTraffic),
                    occurredAt,
                    ChinaTime.dayOf(occurredAt),
                    known,
                    site,
                    course,
                    taken,
                    from,
                    reportedAt == null ? now : reportedAt);
        }
    }

    /** An item at a time: what is said twice of one is added up. */
    static List<LossLine> lines(@Nullable List<LossAmount> amounts) {
        return amounts == null
                ? List.of()
                : amounts.stream()
                        .map(amount -> new LossLine(amount.item(), amount.amountFen()))
                        .toList();
    }

    @Schema(description = "补录历史事故，不起算任何期限 / enter an accident of the past, which starts no clock")
    public record RecordPastAccident(
            @Valid @NotNull @Schema(description = "事故 / the accident")
            ReportAccident accident,

            @Schema(description = "是否责任事故 / whether somebody was responsible", examples = "true") @Nullable
            Boolean responsibility,

            @Schema(description = "是否瞒报；不填为否 / whether it was concealed; absent: no", examples = "false") @Nullable
            Boolean concealed,

            @Schema(description = "批复日 / day of the approval", examples = "2021-06-30") @Nullable
            LocalDate approvedOn,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "批复文号 / number of the approval", examples = "澄政复〔2021〕8号")
            @Nullable
            String approvalPaper,

            @NotNull @Schema(description = "归档日 / day on which it was filed", examples = "2022-08-01")
            LocalDate filedOn) {

        /** @throws RequestProblem 400 when half of its approval is missing, or the accident is told as none can be */
        RecordPastAccident required() {
            if ((approvedOn == null) != (approvalPaper == null)) {
                throw RequestProblem.invalid(new Violation("/approvalPaper", "accident-approval-whole"));
            }
            var unused = accident.required();
            return this;
        }
    }

    @Schema(description = "认定为生产安全事故 / confirm that it is an accident of production")
    public record ConfirmAccident(
            @Schema(
                    description = "是否责任事故，尚不明确的不填 / whether somebody is responsible; absent where not known yet",
                    examples = "true")
            @Nullable
            Boolean responsibility,

            @NotBlank @Size(max = 2000) @Schema(description = "核实意见 / opinion", examples = "经现场核实，属于生产安全事故。")
            String opinion) {}

    @Schema(description = "认定不属于生产安全事故（核销） / decide that it is none")
    public record DismissAccident(
            @NotBlank @Size(max = 2000) @Schema(description = "理由 / reason", examples = "经公安机关认定系刑事案件。")
            String reason) {}

    @Schema(description = "续报伤亡 / tell how many, as it is known now")
    public record SupplementToll(
            @Valid @NotNull @Schema(description = "伤亡和涉险人数 / how many")
            TollNumbers toll,

            @Schema(description = "截至时刻；不填为此刻 / as of when; absent: now", examples = "2026-03-13T08:00:00+08:00")
            @Nullable
            Instant asOf,

            @Schema(
                    description = "是否核定；核定后不再变更 / whether that settles it; nothing changes afterwards",
                    examples = "false")
            @Nullable
            Boolean settled,

            @Size(min = 1, max = 2000) @Schema(description = "说明 / note", examples = "一名重伤人员经抢救无效死亡。") @Nullable
            String note) {}

    @Schema(description = "核定直接经济损失 / record the direct economic loss, item by item")
    public record RecordLoss(
            @NotEmpty @Size(max = 50) @Schema(description = "各项损失，替换此前所报 / items, in place of those before")
            List<@Valid @NotNull LossAmount> losses) {}

    @Schema(description = "记录上报或通知 / record that somebody was told")
    public record RecordNotice(
            @NotNull @Schema(description = "上报或通知的对象 / who was told")
            Addressee addressee,

            @NotNull @Schema(description = "方式 / how") NoticeWay way,

            @Schema(description = "时刻；不填为此刻 / when; absent: now", examples = "2026-03-12T17:10:00+08:00") @Nullable
            Instant toldAt,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "回执 / receipt", examples = "锡应急值接〔2026〕31号")
            @Nullable
            String receipt) {}

    @Schema(description = "认定报告中的违法情形 / say how it was not reported as it must be")
    public record FlagAccident(
            @NotNull @Schema(description = "迟报 / late", examples = "false")
            Boolean late,

            @NotNull @Schema(description = "漏报 / omitted", examples = "false")
            Boolean omitted,

            @NotNull @Schema(description = "谎报 / falsified", examples = "false")
            Boolean falsified,

            @NotNull @Schema(description = "瞒报 / concealed", examples = "true")
            Boolean concealed,

            @NotBlank @Size(max = 2000) @Schema(description = "依据 / on what ground", examples = "经查，企业隐瞒一人死亡。")
            String reason) {}

    @Schema(description = "提级调查 / take the investigation over")
    public record TakeOverAccident(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "社会影响重大，提级调查。")
            String reason) {}

    @Schema(description = "调查组成员 / somebody of the group")
    public record GroupMember(
            @NotNull @Schema(description = "派出单位类别 / body that sends him")
            GroupBody body,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "姓名 / name", examples = "周明")
            String name,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "单位和职务 / office", examples = "江阴市应急管理局副局长")
            String office,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "账户 / account", examples = "supervisor-0042")
            @Nullable
            String account,

            @Size(min = 1, max = 200)
            @Schema(description = "回避理由；不回避的不填 / why he is recused; absent where he is not", examples = "与事故单位负责人系亲属")
            @Nullable
            String recused) {}

    @Schema(description = "组成事故调查组 / name the group that investigates")
    public record NameInvestigationGroup(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "组长姓名 / name of the leader", examples = "周明")
            String leader,

            @NotEmpty @Size(max = 60) @Schema(description = "成员 / members")
            List<@Valid @NotNull GroupMember> members,

            @Schema(description = "人民检察院对邀请的答复 / what the procuratorate answered to the invitation") @Nullable
            ProcuratorateAnswer procuratorate,

            @Schema(description = "是否委托事故单位调查；不填为否 / whether its own unit investigates; absent: no", examples = "false")
            @Nullable
            Boolean byUnit) {}

    @Schema(description = "延长调查期限 / give the group more days")
    public record ExtendInvestigation(
            @NotNull @Min(1) @Max(366) @Schema(description = "延长天数 / days", examples = "30")
            Integer days,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "事故原因复杂，需进一步取证。")
            String reason) {}

    @Schema(description = "记录技术鉴定的起止 / record that a technical appraisal begins or ends")
    public record RecordAppraisal(
            @NotNull @Schema(description = "true 为开始，false 为结束 / whether it begins", examples = "true")
            Boolean begins,

            @NotNull @Schema(description = "日期 / day", examples = "2026-03-20")
            LocalDate day,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "鉴定单位或者结论 / who appraises, or the result", examples = "省特种设备检验院")
            String note) {}

    @Schema(description = "防范和整改措施 / a measure")
    public record PlannedMeasure(
            @NotBlank @Size(max = 1000) @Schema(description = "措施 / what is to be done", examples = "更换全部液氨管道阀门并定期检测")
            String measure,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "责任单位 / who does it", examples = "江阴市澄江化工有限公司")
            String owner,

            @NotNull @Schema(description = "完成期限 / last day", examples = "2026-09-30")
            LocalDate dueDate) {}

    @Schema(description = "提交事故调查报告 / hand in the report of the group")
    public record HandInInvestigationReport(
            @NotBlank @Size(max = 4000) @Schema(description = "直接原因 / direct cause", examples = "阀门老化破裂。")
            String directCause,

            @NotBlank @Size(max = 4000) @Schema(description = "间接原因 / indirect causes", examples = "未按规定检修，安全培训不到位。")
            String indirectCause,

            @NotNull @Schema(description = "是否责任事故 / whether somebody is responsible", examples = "true")
            Boolean responsibility,

            @NotEmpty @Size(max = 100) @Schema(description = "防范和整改措施 / measures")
            List<@Valid @NotNull PlannedMeasure> measures,

            @Size(max = 20)
            @Schema(
                    description = "材料的文件标识 / ids of files that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "退回事故调查报告 / return the report")
    public record ReturnInvestigationReport(
            @NotBlank
            @Size(max = 1000)
            @Schema(description = "需补正的内容 / what is to be completed", examples = "间接原因分析不充分。")
            String reason) {}

    @Schema(description = "延长批复期限 / take more time for the approval")
    public record DelayApproval(
            @NotNull @Min(1) @Max(366) @Schema(description = "延长天数 / days", examples = "15")
            Integer days,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "需征求国务院有关部门意见。")
            String reason) {}

    @Schema(description = "批复事故调查报告 / approve the report")
    public record ApproveInvestigationReport(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "批复文号 / number of the approval", examples = "澄政复〔2026〕12号")
            String paper) {}

    @Schema(description = "制作事故调查报告公布文书 / draw up the paper by which the report is published")
    public record DrawUpAccidentPaper(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "公布机关全称 / full name of the authority", examples = "江阴市应急管理局")
            String authority,

            @NotBlank
            @Size(max = 4000)
            @Schema(
                    description = "报告摘要，不得含个人信息 / summary, nothing personal",
                    examples = "2026年3月12日，江阴市澄江化工有限公司发生液氨泄漏中毒事故。")
            String summary) {}

    @Schema(description = "记录报告已公布 / record that the report was published")
    public record RecordAccidentPublication(
            @NotNull @Schema(description = "公布日 / day", examples = "2026-05-26")
            LocalDate publishedOn,

            @NotBlank @OneLine @Size(max = 400) @Schema(description = "公布渠道或网址 / where", examples = "江阴市人民政府网站")
            String where) {}

    @Schema(description = "下达防范和整改措施 / hand the measures to their owners")
    public record BeginImplementation(
            @Size(min = 1, max = 1000) @Schema(description = "说明 / note", examples = "措施已书面下达。") @Nullable
            String note) {}

    @Schema(description = "报告措施已落实 / report that a measure was implemented")
    public record ReportMeasureDone(
            @NotNull @Min(1) @Max(100) @Schema(description = "第几项措施 / which measure, counted from 1", examples = "1")
            Integer position,

            @NotBlank @Size(max = 2000) @Schema(description = "落实证明 / evidence", examples = "阀门已全部更换，检测合格。")
            String evidence,

            @Size(max = 20)
            @Schema(
                    description = "材料的文件标识 / ids of files that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "确认四不放过的一项 / confirm one of the four gates")
    public record PassGate(
            @NotNull @Schema(description = "哪一项 / which") ClosureGate gate,

            @NotBlank @Size(max = 2000) @Schema(description = "依据 / evidence", examples = "全员警示教育记录。")
            String evidence) {}

    @Schema(description = "结案 / close the accident")
    public record CloseAccident(
            @Size(min = 1, max = 1000) @Schema(description = "说明 / note", examples = "四项均已落实，同意结案。") @Nullable
            String note) {}

    @Schema(description = "评估措施落实情况 / evaluate how measures were implemented")
    public record EvaluateAccident(
            @NotNull @Schema(description = "评估时点 / which evaluation")
            EvaluationOccasion occasion,

            @NotNull @Schema(description = "评估日 / day", examples = "2027-04-20")
            LocalDate evaluatedOn,

            @NotBlank @Size(max = 4000) @Schema(description = "评估结果 / result", examples = "各项措施均已落实。")
            String result,

            @NotNull @Schema(description = "是否落实到位 / whether measures were implemented", examples = "true")
            Boolean satisfactory,

            @Schema(
                    description =
                            "公开日；批复后一年内的评估必填 / when it was published; needed of the one within a year of the approval",
                    examples = "2027-04-25")
            @Nullable
            LocalDate publishedOn,

            @OneLine @Size(min = 1, max = 400) @Schema(description = "公开渠道 / where", examples = "江阴市人民政府网站") @Nullable
            String publishedWhere) {}

    @Schema(description = "报市安委会办公室备案 / file it with the office of the committee of the city")
    public record FileEvaluation(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "备案回执 / receipt", examples = "锡安办备〔2027〕5号")
            String receipt) {}
}
