package worksafe.training.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to enter a review that was passed. */
@Schema(description = "登记复审合格 / enter a review that was passed")
public record ReviewCertificate(
        @NotNull
        @PositiveOrZero
        @Max(1000)
        @Schema(description = "复审前培训学时 / hours of training before it", examples = "8")
        Integer trainingHours,

        @Schema(
                description =
                        "同意下次复审延长的，填写理由；按通常期限的不填 / consent that the next review comes later; absent for the usual period")
        @Valid
        @Nullable
        ExtendReview extension) {}
