package worksafe.training.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review that a certificate passed before it was entered. */
@Schema(description = "登记前已合格的一次复审 / a review that was passed before the certificate was entered")
public record PassedReview(
        @NotNull @Schema(description = "复审合格之日 / day on which it was passed", examples = "2025-12-01")
        LocalDate passedOn,

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
