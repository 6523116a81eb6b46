package worksafe.registry.enterprise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an enterprise was cancelled or its licence revoked. */
@Schema(description = "注销或吊销 / cancellation or revocation")
record EndEnterprise(
        @NotBlank @Size(max = 500) @Schema(description = "原因 / why", examples = "企业申请注销登记")
        String reason,

        @PastOrPresent @Schema(description = "日期，默认今天 / day, today by default", examples = "2026-05-20") @Nullable
        LocalDate day) {

    EnterpriseEnd ending(LocalDate today) {
        return new EnterpriseEnd(day == null ? today : day, reason.strip());
    }
}
