package worksafe.hazards.determination;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;

/**
 * By what a danger was determined as a major one.
 *
 * @param standard code of the standard
 * @param clause of that
 * @param trade whose standard it is: one of the enterprise's where it is theirs; absent where no row of the policy book has it
 */
@Embeddable
@Schema(name = "DangerDetermination", description = "判定依据 / by what it was determined as a major danger")
public record DeterminedBy(
        @Column(name = "determined_standard")
        @Schema(description = "判定标准代码 / code of the standard", examples = "gmpd-10")
        String standard,

        @Column(name = "determined_clause")
        @Schema(description = "判定条款 / clause of the standard", examples = "第三条第（二）项")
        String clause,

        @Column(name = "determined_trade")
        @Enumerated(EnumType.STRING)
        @Schema(
                description = "该标准所属的行业类别；没有该项标准的不返回 / the trade whose standard it is; absent where no row has it",
                examples = "INDUSTRY_AND_COMMERCE")
        @Nullable
        Trade trade) {}
