package worksafe.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The authority's consent, asked for with a review, that the next one comes later than usual. */
@Schema(description = "同意延长复审时间 / consent that the next review comes later than usual")
public record ExtendReview(
        @NotBlank
        @Size(max = 1000)
        @Schema(
                description = "同意的理由：连续从事本工种、守法情况的核查结果 / why: what was found of the holder's practice and conduct",
                examples = "连续从事本工种十二年，经核查无违法违章记录。")
        String reason) {}
