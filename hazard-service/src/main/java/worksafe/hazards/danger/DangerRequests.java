package worksafe.hazards.danger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.DangerObservation.FindingRecord;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.Evidence;
import worksafe.hazards.danger.value.Recheck;
import worksafe.hazards.danger.value.Recheck.Reopening;
import worksafe.hazards.danger.value.RecheckPartner;
import worksafe.hazards.danger.value.RectificationPlan;
import worksafe.hazards.danger.value.RectificationRefusal;
import worksafe.hazards.danger.value.RectificationRefusal.ServiceProof;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.papers.ServiceWay;

/** What clients send: the report of a danger and the requests of its verbs. */
final class DangerRequests {

    /** More than any plan costs, and well within what a program in a browser counts exactly. */
    private static final long MOST_FUNDS = 100_000_000_000_000L;

    private DangerRequests() {}

    /** The request to enter a danger. */
    @Schema(description = "上报隐患 / report a danger")
    public record ReportDanger(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "隐患名称，一句话 / what it is, in one line", examples = "危化品仓库可燃气体报警器失效")
            String title,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "隐患情况 / what was seen", examples = "2 号库 6 台探测器无读数，报警主机未联动排风。")
            String description,

            @NotBlank
            @OneLine
            @Size(max = 500)
            @Schema(description = "所在部位 / where on the premises", examples = "厂区北侧 2 号危化品仓库")
            String place,

            @NotNull @Schema(description = "成因 / cause", examples = "UNSAFE_CONDITION")
            DangerCause cause,

            @NotNull @Schema(description = "等级：一般、重大 / grade", examples = "GENERAL")
            DangerGrade grade,

            @NotNull
            @Schema(
                    description = "来源；企业用户只能填 SELF_CHECK / how it came to be known; enterprise users: SELF_CHECK only",
                    examples = "INSPECTION")
            DangerSource source,

            @Valid
            @Schema(
                    description =
                            "检查发现须逐条写明依据、整改要求和罚则 / what inspectors must write down; required when source is INSPECTION")
            @Nullable
            FindingRequest finding,

            @Size(max = 20)
            @Schema(
                    description = "现场照片等已上传文件的标识 / ids of photographs and papers that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds,

            @Schema(
                    description =
                            "发现时刻，供事后录入；现场录入的不填 / when it was found, where it is reported afterwards; absent where it"
                                    + " is entered as it happens",
                    examples = "2026-03-10T08:15:00+08:00")
            @Nullable
            Instant happenedAt) {

        /** @throws RequestProblem 400 when inspectors found it and do not say on what basis */
        DangerObservation observation() {
            if (source == DangerSource.INSPECTION && finding == null) {
                throw RequestProblem.invalid(new Violation("/finding", "danger-finding-missing"));
            }
            return new DangerObservation(
                    title, description, place, cause, grade, source, finding == null ? null : finding.finding());
        }

        /** What inspectors write down (R-HAZ-029). */
        @Schema(name = "ReportDangerFinding", description = "检查发现的书面说明 / what inspectors wrote down")
        public record FindingRequest(
                @Schema(
                        description = "检查事项标识 / id of the finding in the inspection context",
                        examples = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f")
                @Nullable
                UUID reference,

                @NotBlank
                @Size(max = 500)
                @Schema(description = "依据条款 / the clause that is broken", examples = "《安全生产法》第三十六条第二款")
                String legalBasis,

                @NotBlank
                @Size(max = 2000)
                @Schema(description = "整改要求 / what must be done", examples = "更换失效探测器，恢复报警联动，提交校验记录。")
                String requirement,

                @NotBlank
                @Size(max = 500)
                @Schema(description = "对应罚则 / the clause that punishes it", examples = "《安全生产法》第九十九条第（三）项")
                String penaltyClause) {

            FindingRecord finding() {
                return new FindingRecord(reference, legalBasis, requirement, penaltyClause);
            }
        }
    }

    /** The request to plan the rectification: the five implementations, none of which may be absent (R-HAZ-008). */
    @Schema(description = "制定治理方案（五落实） / plan the rectification: the five implementations")
    public record PlanDanger(
            @NotBlank @Size(max = 2000) @Schema(description = "治理目标 / goal", examples = "恢复库区可燃气体在线监测，报警联动正常")
            String goal,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "责任人 / the person responsible", examples = "王建国（安全环保部部长）")
            String responsible,

            @NotNull
            @PositiveOrZero
            @Max(MOST_FUNDS)
            @Schema(description = "治理经费，单位分，不超过一万亿元 / funds, in fen; 10^12 yuan at most", examples = "1250000")
            Long fundsFen,

            @NotBlank @Size(max = 4000) @Schema(description = "治理措施 / measures", examples = "更换失效探测器 6 台，复核联动逻辑并留存校验记录")
            String measures,

            @NotNull @Schema(description = "治理时限（含当日） / time limit, that day included", examples = "2026-03-31")
            LocalDate timeLimit,

            @Size(min = 1, max = 4000)
            @Schema(
                    description = "治理期间的安全措施和应急预案；重大隐患必填 / precautions until then; required for major dangers",
                    examples = "整改期间停止甲类物料入库，每两小时人工巡检")
            @Nullable
            String emergencyPlan) {

        RectificationPlan plan() {
            return new RectificationPlan(goal, responsible, fundsFen, measures, timeLimit, emergencyPlan);
        }
    }

    /** The report that a danger is put right. */
    @Schema(description = "报告整改完成 / report that it is put right")
    public record RectifyDanger(
            @NotBlank
            @Size(max = 4000)
            @Schema(description = "整改情况 / what was done", examples = "6 台探测器已更换并校验合格，联动试验正常。")
            String description,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "整改实施人 / who did the work", examples = "江阴市安仪检测有限公司")
            String doneBy,

            @Size(max = 20)
            @Schema(
                    description = "整改照片等已上传文件的标识 / ids of photographs and papers that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds,

            @Schema(
                    description =
                            "整改完成时刻，供事后录入；现场录入的不填 / when it was put right, where it is reported afterwards; absent"
                                    + " where it is entered as it happens",
                    examples = "2026-03-28T15:30:00+08:00")
            @Nullable
            Instant happenedAt) {

        Evidence evidence() {
            return new Evidence(description, doneBy);
        }
    }

    /** The result of a re-check. */
    @Schema(description = "复查结果 / result of the re-check")
    public record RecheckDanger(
            @NotNull @Schema(description = "结果 / result", examples = "FAILED")
            Recheck.RecheckResult result,

            @NotBlank @Size(max = 2000) @Schema(description = "复查意见 / opinion", examples = "2 号库联动阀未动作，须继续整改。")
            String opinion,

            @Schema(
                    description = "继续整改的新期限；仅未通过时可填，不填则原期限不变 / new time limit, only when failed; without it the old one"
                            + " stands",
                    examples = "2026-04-10")
            @Nullable
            LocalDate newTimeLimit,

            @Valid
            @Schema(
                    description =
                            "另一名复查人员，须本人确认；监管部门须由两人复查的必填 / who looks as well, and has to confirm it; required where"
                                    + " the policy sends two of an authority")
            @Nullable
            SecondRechecker second,

            @Size(max = 20)
            @Schema(
                    description = "复查照片等已上传文件的标识 / ids of photographs and papers that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds,

            @Schema(
                    description =
                            "复查时刻，供事后录入；现场录入的不填 / when it was re-checked, where it is entered afterwards; absent where"
                                    + " it is entered as it happens",
                    examples = "2026-03-30T09:40:00+08:00")
            @Nullable
            Instant happenedAt) {

        /** @throws RequestProblem 400 when what passed is given more time */
        Recheck recheck() {
            if (result == Recheck.RecheckResult.PASSED && newTimeLimit != null) {
                throw RequestProblem.invalid(new Violation("/newTimeLimit", "danger-recheck-time-limit"));
            }
            return new Recheck(result, opinion, newTimeLimit, second == null ? null : second.partner());
        }

        /** Who looks as well. */
        @Schema(name = "RecheckDangerSecond", description = "另一名复查人员 / who looks as well")
        public record SecondRechecker(
                @NotBlank @OneLine @Size(max = 200) @Schema(description = "账户 / account", examples = "inspector-0012")
                String account,

                @NotBlank @OneLine @Size(max = 100) @Schema(description = "姓名 / name", examples = "孙检查")
                String name) {

            RecheckPartner partner() {
                return new RecheckPartner(account, name);
            }
        }
    }

    /** The word of the second of two. */
    @Schema(description = "另一名复查人员确认复查结果 / the word of the second of two who re-check")
    public record ConfirmDangerRecheck(
            @NotNull
            @Schema(
                    description = "是否同意；不同意的，退回重新复查 / whether it is so; otherwise it is to be looked at anew",
                    examples = "true")
            Boolean agreed,

            @NotBlank @Size(max = 2000) @Schema(description = "意见 / opinion", examples = "与现场情况一致。")
            String opinion) {}

    /** The request to strike off a major danger. */
    @Schema(description = "重大隐患销号 / strike off a major danger")
    public record CloseDanger(
            @NotBlank @Size(max = 2000) @Schema(description = "销号意见 / opinion", examples = "复查合格，同意销号。")
            String opinion) {}

    /** The request to lay aside what is no danger. */
    @Schema(description = "排除：经核实不构成隐患 / lay aside what is no danger")
    public record DismissDanger(
            @NotBlank @Size(max = 2000) @Schema(description = "理由 / reason", examples = "现场核实报警器正在年检，备用探测器在用。")
            String reason) {}

    /** The request to write down that the enterprise refuses. */
    @Schema(description = "登记企业拒不整改 / write down that the enterprise refuses to put it right")
    public record RefuseDanger(
            @NotBlank
            @Size(max = 2000)
            @Schema(description = "拒不整改的情况 / what it said or did", examples = "企业负责人明确表示不停用，拒绝更换探测器。")
            String reason,

            @NotNull @Schema(description = "整改要求的送达方式 / how the demand reached it", examples = "DIRECT")
            ServiceWay servedBy,

            @NotNull
            @Schema(description = "送达之日，不晚于今天 / day on which it did, not later than today", examples = "2026-03-12")
            LocalDate servedOn,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "送达凭证：回证、见证人或者影像 / what proves it", examples = "送达回证，王建国签收")
            String proof,

            @Size(max = 20)
            @Schema(
                    description = "送达凭证、现场影像等已上传文件的标识 / ids of receipts and photographs that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {

        RectificationRefusal refusal() {
            return new RectificationRefusal(reason, new ServiceProof(servedBy, servedOn, proof));
        }
    }

    /** The request to take up a closed danger again. */
    @Schema(description = "重新启动已销号的隐患 / take up a closed danger again")
    public record ReopenDanger(
            @NotBlank @Size(max = 2000) @Schema(description = "理由 / reason", examples = "回访发现联动阀再次失效。")
            String reason,

            @NotNull @Schema(description = "新的整改期限 / new time limit", examples = "2026-05-20")
            LocalDate newTimeLimit) {

        Reopening reopening() {
            return new Reopening(reason, newTimeLimit);
        }
    }

    /** The request to give a danger another grade. */
    @Schema(description = "变更隐患等级 / give a danger another grade", examples = """
            {"grade": "MAJOR", "by": {"standard": "gmpd-10", "clause": "第三条第（二）项"},
             "reason": "现场复核，储罐区全部报警器失效，符合判定条款。"}""")
    public record RegradeDanger(
            @NotNull @Schema(description = "新等级 / the new grade", examples = "MAJOR")
            DangerGrade grade,

            @Valid
            @Schema(description = "判定依据；改为重大的必填，改为一般的不填 / by what it is a major danger; required for MAJOR alone")
            @Nullable
            RegradeBy by,

            @NotBlank @Size(max = 2000) @Schema(description = "理由 / reason", examples = "现场复核，储罐区全部报警器失效，符合判定条款。")
            String reason) {

        /** @throws RequestProblem 400 when a major danger names no clause, or a general one does */
        RegradeDanger checked() {
            if ((grade == DangerGrade.MAJOR) != (by != null)) {
                throw RequestProblem.invalid(new Violation("/by", "danger-regrading-clause"));
            }
            return this;
        }

        /** By what it is a major danger. */
        @Schema(name = "RegradeDangerBy", description = "判定依据 / by what it is a major danger")
        public record RegradeBy(
                @NotBlank
                @OneLine
                @Size(max = 40)
                @Schema(
                        description = "判定标准代码，见政策 danger.determination / code of the standard, see the policy"
                                + " danger.determination",
                        examples = "gmpd-10")
                String standard,

                @NotBlank
                @OneLine
                @Size(max = 100)
                @Schema(description = "判定条款 / clause of the standard", examples = "第三条第（二）项")
                String clause) {}
    }
}
