package worksafe.registry.official;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * A certificate of law enforcement (行政执法证), as it is kept, announced and read.
 *
 * @param validFrom the first day it holds
 * @param validUntil the last day it holds
 */
@Embeddable
@Schema(name = "OfficialCertificate", description = "行政执法证 / certificate of law enforcement")
public record LawCertificate(
        @Schema(description = "证号 / number", examples = "32028100123") @Column(name = "certificate_number")
        String number,

        @Schema(description = "有效期起 / first day", examples = "2024-01-01") @Column(name = "certificate_from")
        LocalDate validFrom,

        @Schema(description = "有效期止（含当日） / last day, included", examples = "2028-12-31")
        @Column(name = "certificate_until")
        LocalDate validUntil) {

    /** @throws RequestProblem 400 when it ends before it begins */
    public LawCertificate {
        if (validUntil.isBefore(validFrom)) {
            throw RequestProblem.invalid(new Violation("/certificate/validUntil", "official-certificate-order"));
        }
    }
}
