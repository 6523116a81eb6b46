package worksafe.inspections.owed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.ground.HeldGround;
import worksafe.inspections.ground.VisitGround;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.PlaceCode;

/** What an enterprise is owed in a year. */
@Schema(name = "OwedVisits", description = "企业年度应检查次数 / how many visits an enterprise is owed in a year")
public record VisitDebtView(
        UUID id,
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "年度 / calendar year", examples = "2026")
        int year,

        @Schema(
                description = "全年应检查次数，按事由存续天数折算 / visits owed in the year, pro rata of the days of its grounds",
                examples = "3")
        int owed,

        @Schema(description = "其中已到期的次数 / of these, visits whose last day is over", examples = "2")
        int fallenDue,

        @Schema(
                description = "已完成的检查次数，含各部门，联合检查计一次 / visits concluded by all authorities since the first"
                        + " ground of the year; those that go together count once",
                examples = "1")
        int made,

        @Schema(description = "欠检次数 / visits that have fallen due and were not made", examples = "1")
        int missing,

        @Schema(
                description = "最早一次未完成检查的最后期限；均已完成的不返回 / last day of the first visit that was not made; absent"
                        + " where all were",
                examples = "2026-07-01")
        @Nullable
        LocalDate nextDue,

        @Schema(description = "统计结果；不应检查的不返回 / as what it counts; absent where none is owed") @Nullable
        VisitDebtOutcome outcome,

        @Schema(description = "该年度的检查事由 / its grounds in that year")
        List<OwedGround> grounds) {

    public VisitDebtView {
        grounds = List.copyOf(grounds);
    }

    static VisitDebtView of(VisitDebt debt, List<OwedGround> grounds) {
        var reckoning = debt.reckoning();
        return new VisitDebtView(
                debt.id(),
                debt.enterpriseId(),
                debt.enterpriseName(),
                debt.region().toString(),
                debt.sector(),
                debt.year(),
                reckoning.owed(),
                reckoning.fallenDue(),
                reckoning.made(),
                reckoning.missing(),
                reckoning.nextDue(),
                debt.outcome(),
                grounds);
    }

    /** Why visits are owed. */
    @Schema(name = "OwedVisitsGround", description = "检查事由 / why visits are owed")
    public record OwedGround(
            VisitGround ground,

            @Schema(
                    description = "隐患、挂牌或者重大危险源的标识 / the danger, the listing or the source",
                    examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
            UUID subjectId,

            @Schema(description = "其编号 / its number", examples = "YH320281-2026-000042")
            String number,

            @Schema(description = "自何日起 / since which day", examples = "2026-03-10")
            LocalDate since,

            @Schema(description = "至何日止（含）；仍存续的不返回 / its last day; absent while it holds", examples = "2026-04-07")
            @Nullable
            LocalDate until,

            @Schema(description = "每年应检查次数的依据；未规定的不返回 / the row that says how many a year; absent where none does")
            PolicyBasis.@Nullable View basis) {

        static OwedGround of(HeldGround held, @Nullable PolicyBasis basis) {
            return new OwedGround(
                    held.ground(),
                    held.subjectId(),
                    held.number(),
                    held.since(),
                    held.until(),
                    basis == null ? null : basis.view());
        }
    }
}
