package worksafe.training.certificate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to enter a review that was passed. */
@Schema(description = "登记复审合格 / enter a review that was passed")
public record ReviewCertificate(
        @NotNull
        @PositiveOrZero
        @Max(1000)
        @Schema(description = "复审前培训学时 / hours of training before it", examples = "8")
        Integer trainingHours) {}
