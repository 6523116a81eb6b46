package worksafe.registry.blacklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.registry.blacklist.BlacklistedPerson.BlacklistedRole;
import worksafe.registry.blacklist.sanction.SanctionDegree;
import worksafe.registry.blacklist.sanction.SanctionField;
import worksafe.registry.blacklist.submission.CreditSubmissionStep;

/** What clients send about entries of the list. */
final class BlacklistRequests {

    private static final long MOST_FEN = 100_000_000_000_000L;

    private BlacklistRequests() {}

    @Schema(description = "提出列入 / propose that an enterprise is listed")
    public record ProposeBlacklisting(
            @NotNull @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Schema(description = "列入情形 / ground", examples = "UNLICENSED")
            BlacklistGround ground,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(
                    description = "作出处罚决定的机关，即提出的机关 / office that punished, which is the one that proposes",
                    examples = "江阴市应急管理局")
            String authorityName,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "处罚决定书文号 / number of the paper of the punishment", examples = "苏锡澄应急罚〔2026〕12号")
            String penaltyNumber,

            @NotNull @Schema(description = "处罚决定之日 / day of the punishment", examples = "2026-03-02")
            LocalDate penaltyOn,

            @Positive
            @Max(MOST_FEN)
            @Schema(
                    description =
                            "罚款（分）；没有罚款的不填，规定须有罚款的情形必填 / fine in hundredths of a yuan; needed where the ground asks for one",
                    examples = "120000000")
            @Nullable
            Long fineFen,

            @NotBlank @Size(max = 4000) @Schema(description = "违法事实 / what was done", examples = "未取得安全生产许可证从事危险化学品生产")
            String facts,

            @Valid @Size(max = 20) @Schema(description = "一并列入的有关人员 / people who are listed with it") @Nullable
            List<@NotNull ListedPerson> persons) {}

    @Schema(description = "一并列入的人员 / somebody who is listed with it")
    public record ListedPerson(
            @NotBlank @OneLine @Size(max = 60) @Schema(description = "姓名 / name", examples = "王强")
            String name,

            @NotNull @Schema(description = "职务或者责任 / what they were there", examples = "PRINCIPAL")
            BlacklistedRole role) {}

    @Schema(description = "告知 / tell the enterprise")
    public record NotifyBlacklisting(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "告知书文号 / number of the paper", examples = "苏锡澄应急失信告〔2026〕3号")
            String number,

            @NotNull @Schema(description = "送达之日 / day of service", examples = "2026-03-10")
            LocalDate servedOn) {}

    @Schema(description = "陈述申辩 / state the case")
    public record StateBlacklisting(
            @NotBlank @Size(max = 4000) @Schema(description = "陈述申辩意见 / statement", examples = "处罚事实无异议，已停产整改。")
            String statement) {}

    @Schema(description = "决定列入 / decide that it is listed")
    public record DecideBlacklisting(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "列入决定书文号 / number of the decision", examples = "苏锡澄应急失信决〔2026〕2号")
            String number,

            @NotNull @Schema(description = "决定之日 / day of the decision", examples = "2026-03-20")
            LocalDate decidedOn,

            @Size(min = 1, max = 4000)
            @Schema(
                    description = "对陈述申辩的答复；有陈述的必填 / answer to the statement; needed where there is one",
                    examples = "陈述理由不成立，不予采纳。")
            @Nullable
            String answer,

            @Schema(
                    description =
                            "行业或者职业禁入的末日，其间不得提前移出；没有的不填 / last day of a ban from trade or profession; absent where there is none",
                    examples = "2031-03-19")
            @Nullable
            LocalDate banUntil) {}

    @Schema(description = "不予列入 / drop it")
    public record DropBlacklisting(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / why", examples = "申辩成立，不属于情节严重")
            String reason) {}

    @Schema(description = "录入并列入 / enter it on the list")
    public record ListBlacklisting(
            @NotNull
            @Schema(
                    description = "列入之日，即决定书送达之日 / day of listing, on which the decision was served",
                    examples = "2026-03-22")
            LocalDate listedOn) {}

    @Schema(description = "撤下公示 / take it out of public sight")
    public record UnpublishBlacklisting(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / why", examples = "行政复议期间停止公示")
            String reason) {}

    @Schema(description = "记录在信用信息公示系统的办理 / record what was done in the credit publicity system")
    public record RecordBlacklistSubmission(
            @NotNull @Schema(description = "办理：报送、接收、退回、撤回 / what was done", examples = "RECEIVED")
            CreditSubmissionStep step,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "系统名称 / the system", examples = "国家企业信用信息公示系统（江苏）")
            String platform,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "报送编号 / number under which it was handed in", examples = "SX320281-2026-000003")
            @Nullable
            String number,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "回执号；接收的必填 / number of the receipt; needed where it was taken",
                    examples = "GS-2026-0415-0007")
            @Nullable
            String receipt,

            @NotNull @Schema(description = "办理之日 / day on which it was done there", examples = "2026-04-15")
            LocalDate doneOn) {}

    @Schema(description = "移出 / take it off the list")
    public record RemoveBlacklisting(
            @NotNull @Schema(description = "移出情形 / how", examples = "PENALTY_REVOKED")
            RemovalReason why,

            @NotBlank
            @Size(max = 1000)
            @Schema(
                    description = "理由，含文书文号 / why, with the number of the paper",
                    examples = "处罚决定经行政复议撤销（苏锡府复〔2026〕8号）")
            String reason) {}

    /** What the office itself may find out. */
    @Schema(
            name = "BlacklistRemovalReason",
            description = "移出情形：处罚被撤销或者变更，列入有误 / the punishment was revoked, or it was a mistake")
    public enum RemovalReason {
        PENALTY_REVOKED,
        MISTAKE;

        BlacklistEnd end() {
            return BlacklistEnd.valueOf(name());
        }
    }

    @Schema(description = "撤销提前移出，恢复列入 / annul an early removal")
    public record RestoreBlacklisting(
            @NotBlank
            @Size(max = 1000)
            @Schema(description = "隐瞒真实情况、弄虚作假的情形 / what was false", examples = "提交的整改证明系伪造")
            String reason) {}

    @Schema(description = "记录惩戒措施 / record what a department does")
    public record RecordSanction(
            @NotNull @Schema(description = "领域 / field", examples = "PROCUREMENT")
            SanctionField field,

            @NotNull @Schema(description = "程度；NONE 为解除 / how far; NONE ends it", examples = "PROHIBITED")
            SanctionDegree degree,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "实施部门 / the department", examples = "江阴市财政局")
            String department,

            @NotBlank
            @OneLine
            @Size(max = 300)
            @Schema(
                    description = "依据：文件及条款 / the document and clause by which it does so",
                    examples = "政府采购法第二十二条第一款第（五）项")
            String basis,

            @NotNull @Schema(description = "首日 / first day", examples = "2026-05-01")
            LocalDate validFrom,

            @NotNull
            @Schema(description = "末日（含），不得超过名单期限 / last day, within the entry's term", examples = "2029-03-22")
            LocalDate until) {}
}
