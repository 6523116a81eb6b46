package worksafe.registry.standardisation;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the enterprise found of itself, the last time it looked (自评).
 *
 * @param ratedOn the day of its report
 * @param score by the standard, of a hundred
 */
@Embeddable
@Schema(description = "企业自评 / what the enterprise found of itself")
public record SelfRating(
        @Schema(description = "自评报告日 / day of its report", examples = "2026-04-10")
        LocalDate ratedOn,

        @Schema(description = "自评得分，百分制 / score by the standard, of a hundred", examples = "86.5")
        BigDecimal score) {}
