package worksafe.inspections.accident.fine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.kernel.RegionLevel;
import worksafe.platform.duties.policy.PolicyBasis;

/** What fines an accident founds, line by line with the row that says so. */
@Schema(description = "事故罚款测算 / fines that an accident founds, by rows of the policy book; it decides nothing")
public record FineProposal(
        @Schema(description = "事故标识 / the accident", examples = "0198f4a0-acc1-7aaa-8bbb-00000000000a")
        UUID accidentId,

        @Schema(description = "事故编号 / number of the accident", examples = "SG320281-2026-000003")
        String number,

        AccidentGrade grade,

        @Schema(
                description = "适用规则的日期（事故发生日） / day whose rules are asked: that of the accident",
                examples = "2026-03-12")
        LocalDate day,

        @Schema(description = "由哪一级应急管理部门决定 / whose office decides", examples = "COUNTY")
        RegionLevel decidedBy,

        @Schema(description = "各项罚款，分别裁量、合并决定（令14第二十二条） / lines, each weighed by itself")
        List<FineLine> lines) {

    /**
     * A fine.
     *
     * @param step which step of the grade, for the unit
     * @param minimumFen absent where it is a share of an income that is not known
     */
    @Schema(description = "一项罚款 / a fine")
    public record FineLine(
            FineSubject subject,

            @Schema(description = "本等级的第几档；仅事故发生单位 / which step of the grade; of the unit only", examples = "2")
            @Nullable
            Integer step,

            @Schema(description = "占上一年年收入的最低百分比 / least share of the income, percent", examples = "40") @Nullable
            Integer minimumPercent,

            @Schema(description = "占上一年年收入的最高百分比 / highest share of the income, percent", examples = "40") @Nullable
            Integer maximumPercent,

            @Schema(
                    description = "罚款下限，分；收入未知的不返回 / least fine in fen; absent while the income is not known",
                    examples = "50000000")
            @Nullable
            Long minimumFen,

            @Schema(description = "罚款上限，分 / highest fine in fen", examples = "70000000") @Nullable
            Long maximumFen,

            @Schema(
                    description = "倍数下限；无加重情形的不返回 / least multiple; absent where it is not particularly grave",
                    examples = "2")
            @Nullable
            Integer leastMultiple,

            @Schema(description = "倍数上限 / highest multiple", examples = "5") @Nullable
            Integer highestMultiple,

            @Schema(description = "依据 / the row behind it") PolicyBasis.View basis) {}
}
