package worksafe.registry.blacklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.registry.blacklist.sanction.FieldSanction;
import worksafe.registry.blacklist.submission.RecordedCreditSubmission;

/** An entry with all that is known of it. */
@Schema(description = "严重失信名单详情 / an entry of the list with all that is known of it")
public record BlacklistView(
        @JsonUnwrapped BlacklistSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "2")
        long revision,

        @Schema(description = "负责机关所在区划 / place of the office that answers for it", examples = "320281000000")
        @PlaceCode
        String authority,

        BlacklistPenalty penalty,
        @JsonUnwrapped PolicyBasis.View basis,

        @Schema(description = "一并列入的有关人员 / people who are listed with it")
        List<BlacklistedPerson> persons,

        @Schema(description = "告知书文号；未告知不返回 / number of the notice; absent before", examples = "苏锡澄应急失信告〔2026〕3号")
        @Nullable
        String noticeNumber,

        @Schema(description = "告知书送达之日 / day of its service", examples = "2026-03-10") @Nullable
        LocalDate noticeServedOn,

        @Schema(description = "陈述申辩的末日 / last day on which it may state its case", examples = "2026-03-17") @Nullable
        LocalDate statementUntil,

        @Schema(description = "陈述申辩意见；没有的不返回 / statement; absent without one", examples = "处罚事实无异议，已停产整改。") @Nullable
        String statement,

        @Schema(description = "列入决定书文号；未决定不返回 / number of the decision; absent before", examples = "苏锡澄应急失信决〔2026〕2号")
        @Nullable
        String decisionNumber,

        @Schema(description = "决定之日 / day of the decision", examples = "2026-03-20") @Nullable
        LocalDate decidedOn,

        @Schema(description = "对陈述申辩的答复 / answer to the statement", examples = "陈述理由不成立，不予采纳。") @Nullable
        String statementAnswer,

        @Schema(description = "行业或者职业禁入的末日；没有的不返回 / last day of a ban; absent without one", examples = "2031-03-19")
        @Nullable
        LocalDate banUntil,

        @Schema(
                description = "可以申请提前移出的首日；未列入不返回 / first day on which its enterprise may ask to be removed",
                examples = "2027-03-22")
        @Nullable
        LocalDate removableFrom,

        @Schema(description = "移出情形；未移出不返回 / how it left the list; absent before") @Nullable
        BlacklistEnd end,

        @Schema(description = "各领域的惩戒现状，每个领域一项 / how far it is restricted, each field once")
        List<FieldSanction> sanctions,

        @Schema(description = "在国家企业信用信息公示系统的办理，先后为序 / what was done in the national credit publicity system, in order")
        List<RecordedCreditSubmission> submissions,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<BlacklistAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<BlacklistStep>> timeline)
        implements Versioned {

    static BlacklistView of(
            BlacklistEntry entry, @Nullable LocalDate removableFrom, Set<BlacklistAction> allowed, LocalDate today) {
        return new BlacklistView(
                BlacklistSummary.of(entry),
                entry.version(),
                entry.authority().toString(),
                entry.penalty(),
                entry.basis().view(),
                entry.persons(),
                entry.noticeNumber().orElse(null),
                entry.noticeServedOn().orElse(null),
                entry.statementUntil().orElse(null),
                entry.statement().orElse(null),
                entry.decisionNumber().orElse(null),
                entry.decidedOn().orElse(null),
                entry.statementAnswer().orElse(null),
                entry.banUntil().orElse(null),
                removableFrom,
                entry.end().orElse(null),
                FieldSanction.of(entry.sanctions(), entry.status() == BlacklistStatus.LISTED, today),
                entry.submissions(),
                allowed,
                StepView.of(BlacklistStep.class, entry.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
