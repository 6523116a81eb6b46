package worksafe.inspections.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enforcement certificate in a request. */
@Schema(name = "InspectorCertificate", description = "行政执法证 / enforcement certificate")
public record CertificateRequest(
        @NotBlank @Size(max = 60) @Schema(description = "证号 / number", examples = "32028100123")
        String number,

        @NotNull @Schema(description = "有效期起 / first day", examples = "2024-01-01")
        LocalDate validFrom,

        @NotNull @Schema(description = "有效期止（含当日） / last day, included", examples = "2028-12-31")
        LocalDate validUntil) {

    Certificate certificate() {
        return new Certificate(number, validFrom, validUntil);
    }
}
