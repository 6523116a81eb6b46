package worksafe.registry.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A duty letter as a line of a list. */
@Schema(description = "安全生产责任书列表项 / a duty letter as a line of a list")
public record DutyLetterSummary(
        UUID id,

        @Schema(description = "编号 / number", examples = "ZR320281-2026-000003")
        String number,

        @Schema(description = "签订层级 / level", examples = "COUNTY_TOWN")
        LetterLevel level,

        @Schema(description = "年度 / year", examples = "2026")
        int year,

        @Schema(description = "乙方所在区划 / place of the subordinate", examples = "320281102000") @PlaceCode
        String region,

        @Schema(
                description = "乙方行业主管部门类别；区划层级不返回 / sector of the subordinate; absent for places",
                examples = "EMERGENCY")
        @Nullable
        Sector sector,

        @Schema(
                description = "企业标识；不是企业的不返回 / enterprise; absent for others",
                examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Schema(description = "甲方名称 / name of the superior", examples = "江阴市人民政府")
        String superiorName,

        @Schema(description = "乙方名称 / name of the subordinate", examples = "澄江街道办事处")
        String subordinateName,

        DutyLetterStatus status,

        @Schema(description = "责任起始日 / first day", examples = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "责任期限届满日（含当日） / last day, included", examples = "2026-12-31")
        LocalDate validUntil,

        @Schema(description = "双方签署日，未签齐不返回 / when both had signed; absent until then", examples = "2026-01-15")
        @Nullable
        LocalDate signedOn,

        @Schema(
                description = "考核日，未考核不返回 / when the subordinate was assessed; absent until then",
                examples = "2027-01-10")
        @Nullable
        LocalDate assessedOn,

        @Schema(description = "续签或考核逾期起始时刻，未逾期不返回 / since when a clock of it is overdue; absent while none is")
        @Nullable
        Instant overdueSince,

        @Schema(description = "起草时刻 / when it was drafted", examples = "2026-01-05T09:00:00+08:00")
        Instant draftedAt) {

    static DutyLetterSummary of(DutyLetter letter) {
        var parties = letter.parties();
        return new DutyLetterSummary(
                letter.id(),
                letter.number(),
                parties.level(),
                letter.year(),
                parties.region().toString(),
                parties.sector(),
                parties.enterpriseId(),
                parties.superiorName(),
                parties.subordinateName(),
                letter.status(),
                letter.validFrom(),
                letter.validUntil(),
                letter.signedOn(),
                letter.assessedOn(),
                letter.overdueSince(),
                letter.draftedAt());
    }
}
