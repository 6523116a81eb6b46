package worksafe.inspections.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * An enforcement certificate (行政执法证), as it is kept and as clients read it.
 *
 * @param validFrom the first day it holds
 * @param validUntil the last day it holds
 */
@Embeddable
@Schema(name = "InspectorCertificateView", description = "行政执法证 / enforcement certificate")
public record Certificate(
        @Column(name = "certificate_number") String number,
        @Column(name = "certificate_from") LocalDate validFrom,
        @Column(name = "certificate_until") LocalDate validUntil) {

    /** @throws RequestProblem 400 when it ends before it begins */
    public Certificate {
        if (validUntil.isBefore(validFrom)) {
            throw RequestProblem.invalid(new Violation("/certificate/validUntil", "inspector-certificate-order"));
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /** Whether it holds on every day of the period, its ends included. */
    boolean holdsThroughout(LocalDate from, LocalDate until) {
        return holdsOn(from) && holdsOn(until);
    }
}
