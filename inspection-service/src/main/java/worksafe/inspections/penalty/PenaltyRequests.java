package worksafe.inspections.penalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyCase.SparedGround;
import worksafe.inspections.penalty.PenaltyOrigin.PenaltyOriginKind;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.discretion.SoughtSentence;
import worksafe.inspections.penalty.payment.Instalment;
import worksafe.inspections.penalty.remedy.RemedyKind;
import worksafe.inspections.penalty.remedy.RemedyOutcome;
import worksafe.platform.http.OneLine;

/** What clients send about penalty cases. */
final class PenaltyRequests {

    private PenaltyRequests() {}

    /** How a case ends without a penalty. */
    @Schema(name = "PenaltyDismissalOutcome")
    public enum DismissalOutcome {
        NOT_PUNISHED,
        TRANSFERRED,
        DROPPED
    }

    /** Who prolongs a case. */
    @Schema(name = "PenaltyExtensionBy")
    public enum ExtensionBy {
        /** The head of the authority. */
        HEAD,
        /** The authority above it. */
        SUPERIOR;

        /** By which word the policy book knows it. */
        String word() {
            return this == HEAD ? "head" : "superior";
        }
    }

    @Schema(description = "当事人姓名和身份证号 / name and identity number of the party")
    public record PartyDisclosure(
            @Schema(description = "案件标识 / case", examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
            UUID caseId,

            @Schema(description = "姓名；企业的不返回 / name; absent for an enterprise", examples = "王建国") @Nullable
            String name,

            @Schema(
                    description = "身份证号；企业的不返回 / identity number; absent for an enterprise",
                    examples = "11010519491231002X")
            @Nullable
            String residentId) {}

    @Schema(description = "当事人 / who is suspected")
    public record SoughtParty(
            @NotNull PartyKind kind,

            @OneLine
            @Size(min = 1, max = 60)
            @Schema(description = "姓名，自然人必填，加密保存 / name, of a person; kept sealed", examples = "王建国")
            @Nullable
            String name,

            @Size(min = 15, max = 18)
            @Schema(
                    description = "身份证号，自然人必填，加密保存 / identity number, of a person; kept sealed",
                    examples = "11010519491231002X")
            @Nullable
            String residentId,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "职务，自然人填 / post, of a person", examples = "总经理")
            @Nullable
            String post) {}

    @Schema(description = "案件来源和违法行为的时间 / what a case comes from")
    public record SoughtOrigin(
            @NotNull PenaltyOriginKind kind,

            @Schema(
                    description =
                            "来源事项标识：检查发现、整改指令、前案必填 / id of the finding, the order or the case before, which need it",
                    examples = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f")
            @Nullable
            UUID sourceId,

            @OneLine
            @Size(min = 1, max = 60)
            @Schema(
                    description = "来源事项编号；标识所指的不填 / number of what it comes from, where it has no id",
                    examples = "SG320281-2026-000002")
            @Nullable
            String number,

            @NotNull @Schema(description = "违法行为发生之日 / day of the act", examples = "2026-03-12")
            LocalDate actOn,

            @Schema(description = "连续或者继续的行为终了之日 / day on which an act that went on ended", examples = "2026-03-12")
            @Nullable
            LocalDate endedOn,

            @NotNull @Schema(description = "发现之日 / day on which it was found out", examples = "2026-03-12")
            LocalDate foundOn,

            @Schema(
                    description = "是否涉及公民生命健康安全且有危害后果 / whether life or health was concerned and harm was done",
                    examples = "false")
            @Nullable
            Boolean harmful,

            @Schema(
                    description = "整改指令虽未逾期但整改不合格 / the order is not overdue, but was not put right well",
                    examples = "false")
            @Nullable
            Boolean belowStandard) {}

    @Schema(description = "立案 / file a case")
    public record FilePenaltyCase(
            @NotNull
            @Schema(
                    description = "企业标识；个人的填其单位 / enterprise; of a person the one it belongs to",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Valid SoughtParty party,

            @NotNull @Valid SoughtOrigin origin,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(
                    description = "案由，一行，不得含个人信息 / what it is about, in one line; nothing personal",
                    examples = "未对可燃气体报警器进行经常性维护、保养和定期检测")
            String title,

            @NotEmpty
            @Size(max = 10)
            @Schema(
                    description = "承办人，不少于政策所定人数 / investigators, as many as the policy demands",
                    examples = "[\"0198f4a0-1111-7aaa-8bbb-000000000001\", \"0198f4a0-1111-7aaa-8bbb-000000000002\"]")
            List<@NotNull UUID> inspectorIds,

            @Schema(
                    description =
                            "先行调查取证之日，补办立案的填 / day on which it had to be investigated at once, before it was filed",
                    examples = "2026-03-12")
            @Nullable
            LocalDate investigatedSince) {}

    @Schema(description = "当场处罚 / decide on the spot")
    public record DecideOnTheSpot(
            @NotNull
            @Schema(
                    description = "企业标识；个人的填其单位 / enterprise; of a person the one it belongs to",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Valid SoughtParty party,

            @NotNull @Valid SoughtOrigin origin,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(
                    description = "案由，一行，不得含个人信息 / what it is about, in one line; nothing personal",
                    examples = "未对可燃气体报警器进行经常性维护、保养和定期检测")
            String title,

            @NotEmpty
            @Size(max = 10)
            @Schema(
                    description = "承办人，不少于政策所定人数 / investigators, as many as the policy demands",
                    examples = "[\"0198f4a0-1111-7aaa-8bbb-000000000001\", \"0198f4a0-1111-7aaa-8bbb-000000000002\"]")
            List<@NotNull UUID> inspectorIds,

            @NotNull @Valid SoughtSentence sentence) {}

    @Schema(description = "更换承办人 / let others investigate")
    public record ChangeInvestigators(
            @NotEmpty
            @Size(max = 10)
            @Schema(
                    description = "承办人，不少于政策所定人数 / investigators, as many as the policy demands",
                    examples = "[\"0198f4a0-1111-7aaa-8bbb-000000000001\", \"0198f4a0-1111-7aaa-8bbb-000000000002\"]")
            List<@NotNull UUID> inspectorIds,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "李检查系当事人近亲属，申请回避")
            String reason) {}

    @Schema(description = "先行登记保存及其处理 / evidence that is kept, and what becomes of it")
    public record NoteEvidence(
            @NotNull
            @Schema(description = "true 为登记保存，false 为作出处理决定 / whether it is kept, or settled", examples = "true")
            Boolean kept,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "证据和处理 / which evidence, and what becomes of it", examples = "可燃气体探测器六台，登记保存")
            String what) {}

    @Schema(description = "调查终结报告 / report what was found")
    public record ReportInvestigation(
            @NotBlank @Size(max = 4000) @Schema(description = "调查结论 / conclusion", examples = "经查，六台探测器失效已三个月，事实清楚。")
            String report,

            @Valid
            @Schema(description = "拟作出的处罚；按日连续处罚的不填 / what is to be imposed; absent for fines by the day")
            @Nullable
            SoughtSentence sentence,

            @Schema(description = "按日连续处罚计至之日 / last day of fines by the day", examples = "2026-05-10") @Nullable
            LocalDate continuedUntil) {}

    @Schema(description = "审核 / review a case")
    public record ReviewPenaltyCase(
            @NotNull
            @Schema(
                    description = "是否通过；不通过的退回补充调查 / whether it passes; otherwise it is investigated more",
                    examples = "true")
            Boolean passed,

            @NotBlank @Size(max = 2000) @Schema(description = "意见 / opinion", examples = "事实清楚，证据充分。")
            String opinion) {}

    @Schema(description = "法制审核 / review the legality")
    public record ReviewLegality(
            @NotNull @Schema(description = "是否通过 / whether it passes", examples = "true")
            Boolean passed,

            @NotBlank @Size(max = 2000) @Schema(description = "意见 / opinion", examples = "程序合法，适用法律正确。")
            String opinion) {}

    @Schema(description = "陈述、申辩、要求听证或者放弃 / state the case, ask for a hearing, or neither")
    public record StateCase(
            @Size(min = 1, max = 4000)
            @Schema(description = "陈述、申辩意见 / what is said", examples = "已全部更换，请求从轻。")
            @Nullable
            String statement,

            @Schema(description = "是否要求听证 / whether a hearing is asked for", examples = "false") @Nullable
            Boolean hearingAsked,

            @Schema(description = "是否明确放弃陈述、申辩和听证 / whether both are waived", examples = "false") @Nullable
            Boolean waived,

            @Schema(
                    description = "当事人提出之日，事后录入的填 / day on which it was said, where it is entered afterwards",
                    examples = "2026-03-21")
            @Nullable
            LocalDate saidOn) {}

    @Schema(description = "安排听证 / arrange a hearing")
    public record ArrangeHearing(
            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "主持人账户 / account of who presides", examples = "supervisor-0051")
            String officer,

            @NotBlank @OneLine @Size(max = 60) @Schema(description = "主持人姓名 / name of who presides", examples = "钱主持")
            String officerName,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "地点 / place", examples = "江阴市应急管理局三楼听证室")
            String place,

            @NotNull @Schema(description = "举行之日 / day", examples = "2026-04-03")
            LocalDate day,

            @Schema(
                    description = "通知当事人之日；不填为今日 / day on which the party is told; absent: today",
                    examples = "2026-03-24")
            @Nullable
            LocalDate toldOn) {}

    @Schema(description = "报告听证 / report a hearing")
    public record ReportHearing(
            @Schema(description = "当事人是否无正当理由未到 / whether the party did not come", examples = "false") @Nullable
            Boolean absent,

            @NotBlank @Size(max = 4000) @Schema(description = "听证报告 / report", examples = "当事人对事实无异议，请求从轻。")
            String report) {}

    @Schema(description = "集体讨论 / discuss a case")
    public record DiscussPenaltyCase(
            @NotEmpty
            @Size(max = 30)
            @Schema(
                    description = "参加讨论的账户 / accounts of who took part",
                    examples = "[\"approver-1\", \"approver-2\", \"approver-3\"]")
            List<@NotBlank @OneLine @Size(max = 200) String> members,

            @NotBlank @Size(max = 4000) @Schema(description = "结论 / what they agreed on", examples = "同意处罚款六万元。")
            String opinion) {}

    @Schema(description = "延长办案期限 / prolong a case")
    public record ProlongPenaltyCase(
            @NotNull @Schema(description = "由谁批准 / who allows it", examples = "HEAD")
            ExtensionBy by,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "需委托鉴定")
            String reason) {}

    @Schema(description = "作出处罚决定 / decide a penalty")
    public record DecidePenalty(
            @Valid
            @Schema(description = "较告知为轻的处罚；不填为所告知的 / a lighter penalty; absent: the one that the party was told of")
            @Nullable
            SoughtSentence sentence,

            @NotBlank @Size(max = 2000) @Schema(description = "理由 / reason", examples = "事实清楚，当事人已改正，采纳其申辩。")
            String reason) {}

    @Schema(description = "不予处罚、移送或者撤案 / spare, hand over or drop")
    public record DismissPenaltyCase(
            @NotNull @Schema(description = "结果 / outcome", examples = "NOT_PUNISHED")
            DismissalOutcome outcome,

            @Schema(description = "不予处罚的理由类别，不予处罚的必填 / ground, where there is no penalty", examples = "FIRST_OFFENCE")
            @Nullable
            SparedGround ground,

            @Size(min = 1, max = 1000)
            @Schema(
                    description = "教育记录，不予处罚的必填 / what the party was taught, where there is no penalty",
                    examples = "已对主要负责人进行批评教育")
            @Nullable
            String education,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description =
                            "涉嫌罪名；移送的必填，据此登记移送案件，已登记的除外 / the offence it may be; needed to hand it over, by which the"
                                    + " transfer is opened, unless one was before",
                    examples = "危险作业罪（刑法第一百三十四条之一）")
            @Nullable
            String offence,

            @NotBlank @Size(max = 2000) @Schema(description = "理由 / reason", examples = "初次违法，危害后果轻微并及时改正")
            String reason) {}

    @Schema(description = "登记缴款 / enter a payment")
    public record PayFine(
            @NotNull @Schema(description = "缴款日 / day", examples = "2026-04-15")
            LocalDate paidOn,

            @Positive @Schema(description = "金额（分） / amount in hundredths of a yuan", examples = "3000000")
            long amountFen,

            @NotBlank
            @OneLine
            @Size(max = 60)
            @Schema(description = "票据号 / number of the receipt", examples = "NO.320281000123")
            String receipt) {}

    @Schema(description = "批准延期或者分期缴纳 / let a fine be paid later or in parts")
    public record PutOffFine(
            @NotEmpty @Size(max = 24) @Schema(description = "各期 / the parts")
            List<@NotNull @Valid Instalment> instalments,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "企业经济困难，有财务报表为证")
            String reason) {}

    @Schema(description = "登记履行 / enter that it is done")
    public record PerformPenalty(
            @NotBlank @Size(max = 1000) @Schema(description = "履行情况 / how", examples = "已停产整顿并没收违法所得")
            String note) {}

    @Schema(description = "申请法院强制执行 / ask a court to enforce it")
    public record AskCourt(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "人民法院 / court", examples = "江阴市人民法院")
            String court) {}

    @Schema(description = "登记复议、诉讼或者自行纠正 / enter a remedy")
    public record AskRemedy(
            @NotNull RemedyKind kind,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "复议机关、法院或者纠正机关 / before whom", examples = "江阴市人民政府")
            String body,

            @NotNull @Schema(description = "提起之日 / day", examples = "2026-05-08")
            LocalDate askedOn,

            @Schema(description = "是否决定停止执行 / whether the execution is stopped", examples = "false") @Nullable
            Boolean suspended) {}

    @Schema(description = "登记复议、诉讼的结果 / enter what came of a remedy")
    public record DecideRemedy(
            @NotNull RemedyOutcome outcome,

            @PositiveOrZero
            @Schema(
                    description = "变更后的罚款（分），变更的必填 / fine as it was changed to, in hundredths of a yuan",
                    examples = "2000000")
            @Nullable
            Long fineFen,

            @NotNull @Schema(description = "决定之日 / day", examples = "2026-06-20")
            LocalDate decidedOn,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "维持原处罚决定")
            String reason) {}

    @Schema(description = "登记已在其他渠道撤回公示 / note that a publication was withdrawn elsewhere")
    public record NoteWithdrawal(
            @NotBlank @OneLine @Size(max = 200) @Schema(description = "渠道和说明 / where", examples = "国家企业信用信息公示系统")
            String where) {}

    @Schema(description = "结案 / close the file")
    public record ClosePenaltyCase(
            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "已履行完毕，同意结案")
            String opinion) {}

    @Schema(description = "制作文书 / draw up a paper")
    public record DrawUpPenaltyPaper(
            @NotNull @Schema(description = "文书种类 / which", examples = "DECISION")
            PenaltyPaperKind kind,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "实施机关全称 / full name of the authority", examples = "江阴市应急管理局")
            String authority,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "行政复议机关 / to whom the party may appeal", examples = "江阴市人民政府")
            @Nullable
            String reviewAuthority,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "有管辖权的人民法院 / the court before which it may sue", examples = "江阴市人民法院")
            @Nullable
            String court,

            @Size(min = 1, max = 4000)
            @Schema(
                    description = "正文，如询问、听证的记录 / text, such as what was asked and answered",
                    examples = "问：探测器何时失效？答：三个月前。")
            @Nullable
            String text) {}
}
