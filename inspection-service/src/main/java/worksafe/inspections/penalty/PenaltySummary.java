package worksafe.inspections.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyCase.PenaltyProcedure;
import worksafe.inspections.penalty.PenaltyOrigin.PenaltyOriginKind;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.discretion.PenaltySentence;
import worksafe.inspections.penalty.remedy.PenaltyEffect;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A penalty case as a line of a list. */
@Schema(description = "行政处罚案件列表项 / a penalty case as a line of a list")
public record PenaltySummary(
        UUID id,

        @Schema(description = "案件编号 / number, for people", examples = "CF320281-2026-000003")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,
        PenaltyProcedure procedure,

        @Schema(description = "案由 / what it is about, in one line", examples = "未对可燃气体报警器进行经常性维护、保养和定期检测")
        String title,

        @Schema(description = "当事人类别 / kind of party") @Projected("party.kind")
        PartyKind party,

        @Schema(description = "当事人，自然人只显示首字 / the party; of a person the first character", examples = "江阴市澄江化工有限公司")
        @Projected("party.shown")
        String partyName,

        @Schema(description = "案件来源 / what it comes from") @Projected("origin.kind")
        PenaltyOriginKind origin,

        @Schema(
                description = "来源事项编号；没有的不返回 / number of what it comes from; absent where there is none",
                examples = "JC320281-2026-000012-01")
        @Projected("origin.number")
        @Nullable
        String originNumber,

        PenaltyStatus status,
        Instant filedAt,

        @Schema(description = "办案期限（含当日） / last day to decide", examples = "2026-06-11")
        LocalDate decisionDue,

        @Schema(
                description = "罚款（分）；未拟定的不返回 / fine in hundredths of a yuan; absent before one is put forward",
                examples = "3000000")
        @Projected("sentence.fineFen")
        @Nullable
        Long fineFen,

        @Schema(description = "决定日；决定前不返回 / day of the decision; absent before", examples = "2026-04-02") @Nullable
        LocalDate decidedOn,

        @Schema(description = "决定书送达日；送达前不返回 / day on which it was served; absent before", examples = "2026-04-03")
        @Nullable
        LocalDate servedOn,

        @Schema(description = "缴款截止日；没有的不返回 / last day to pay; absent without", examples = "2026-04-18") @Nullable
        LocalDate payBy,

        @Schema(description = "逾期未缴起始时刻，未逾期不返回 / since when payment is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "处罚效力；没有处罚的不返回 / whether the penalty stands; absent without one") @Nullable
        PenaltyEffect effect) {

    static PenaltySummary of(PenaltyCase kept) {
        return new PenaltySummary(
                kept.id(),
                kept.number(),
                kept.enterpriseId(),
                kept.enterpriseName(),
                kept.region().toString(),
                kept.sector(),
                kept.procedure(),
                kept.title(),
                kept.party().kind(),
                kept.party().shown(),
                kept.origin().kind(),
                kept.origin().number(),
                kept.status(),
                kept.filedAt(),
                kept.decisionDue(),
                kept.sentence().map(PenaltySentence::fineFen).orElse(null),
                kept.decidedOn().orElse(null),
                kept.servedOn().orElse(null),
                kept.payBy().orElse(null),
                kept.overdueSince().orElse(null),
                kept.effect().orElse(null));
    }
}
