package worksafe.inspections.penalty;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyCase.SparedGround;
import worksafe.inspections.penalty.discretion.PenaltySentence;
import worksafe.inspections.penalty.discretion.Violation;
import worksafe.inspections.penalty.hearing.Counsel;
import worksafe.inspections.penalty.hearing.Hearing;
import worksafe.inspections.penalty.hearing.Investigator;
import worksafe.inspections.penalty.hearing.Notice;
import worksafe.inspections.penalty.payment.Instalment;
import worksafe.inspections.penalty.payment.Payment;
import worksafe.inspections.penalty.remedy.Remedy;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.platform.service.TimelineStep;

/** A penalty case with all that is known of it, as far as it is for the caller. */
@Schema(description = "行政处罚案件详情 / a penalty case with all that is known of it")
public record PenaltyView(
        @JsonUnwrapped PenaltySummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "来源事项和违法行为的时间 / what it comes from, and when")
        PenaltyOrigin source,

        @Schema(description = "承办人 / investigators") List<Investigator> investigators,

        @Schema(description = "处罚内容；未拟定的不返回 / what is imposed; absent before it is put forward") @Nullable
        PenaltySentence sentence,

        @Schema(description = "违法行为及其裁量 / violations, and how they were judged")
        List<Violation> violations,

        @Schema(description = "告知、陈述申辩；未告知的不返回 / what the party was told and said; absent before") @Nullable
        Notice notice,

        @Schema(description = "听证；没有的不返回 / the hearing; absent without one") @Nullable
        Hearing hearing,

        @Schema(description = "决定理由；决定前不返回 / reason of the decision; absent before", examples = "事实清楚，当事人已改正。")
        @Nullable
        String decisionReason,

        @Schema(description = "不予处罚的理由类别；有处罚的不返回 / why there is no penalty; absent otherwise") @Nullable
        SparedGround sparedGround,

        @Schema(description = "教育记录；有处罚的不返回 / what the party was taught; absent otherwise", examples = "已批评教育")
        @Nullable
        String education,

        @Schema(
                description = "处罚决定书文号；未送达的不返回 / number of the paper of the decision; absent before",
                examples = "WS320281-2026-000021")
        @Nullable
        String decisionNumber,

        @Schema(description = "已缴纳（分） / paid so far, in hundredths of a yuan", examples = "0")
        long paidFen,

        @Schema(description = "截至今日加处罚款（分） / added to the fine by today, in hundredths of a yuan", examples = "0")
        long surchargeFen,

        @Schema(description = "截至今日尚欠（分） / owed by today, in hundredths of a yuan", examples = "3000000")
        long owedFen,

        @Schema(description = "缴款 / payments") List<Payment> payments,

        @Schema(description = "延期或者分期 / parts that are paid later")
        List<Instalment> instalments,

        @Schema(description = "复议、诉讼和自行纠正 / remedies") List<Remedy> remedies,

        @Schema(
                description = "公示日；未公示的不返回 / day of publication; absent while it is not published",
                examples = "2026-04-09")
        @Nullable
        LocalDate publishedOn,

        @Schema(description = "内部材料，仅本机关可见 / the authority's own; absent for the party") @Nullable
        PenaltyFile file,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<PenaltyAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<PenaltyStep>> timeline)
        implements Versioned {

    /** What is the authority's own. */
    @Schema(name = "PenaltyFile", description = "内部材料 / what is the authority's own")
    public record PenaltyFile(
            @Schema(description = "调查结论；未报告的不返回 / conclusion of the investigators; absent before", examples = "事实清楚。")
            @Nullable
            String conclusion,

            @Schema(description = "是否逾期补办立案 / whether it was filed late", examples = "false")
            boolean filedLate,

            @Schema(description = "延长办案期限的次数 / how often it was prolonged", examples = "0")
            int extensions,

            Counsel counsel) {}

    /**
     * A case for somebody.
     *
     * @param own whether the caller is of the authority
     * @param addedFen what was added to the fine by today
     * @param owedFen what is owed by today
     */
    static PenaltyView of(PenaltyCase kept, boolean own, long addedFen, long owedFen, Set<PenaltyAction> allowed) {
        return new PenaltyView(
                PenaltySummary.of(kept),
                kept.version(),
                kept.origin(),
                kept.investigators(),
                kept.sentence().orElse(null),
                kept.violations(),
                kept.notice().orElse(null),
                kept.hearing().orElse(null),
                kept.decisionReason()
                        .filter(reason -> own
                                || kept.effect().isPresent()
                                || kept.sparedGround().isPresent())
                        .orElse(null),
                kept.sparedGround().orElse(null),
                kept.education().orElse(null),
                kept.decisionNumber().orElse(null),
                kept.paidFen(),
                addedFen,
                owedFen,
                kept.payments(),
                kept.instalments(),
                kept.remedies(),
                kept.publishedOn().orElse(null),
                own
                        ? new PenaltyFile(
                                kept.conclusion().orElse(null), kept.filedLate(), kept.extensions(), kept.counsel())
                        : null,
                allowed,
                StepView.of(PenaltyStep.class, own ? kept.timeline() : forParty(kept.timeline())));
    }

    private static List<TimelineStep> forParty(List<TimelineStep> timeline) {
        return timeline.stream()
                .filter(step -> PenaltyStep.valueOf(step.kind()).isForParty())
                .toList();
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
