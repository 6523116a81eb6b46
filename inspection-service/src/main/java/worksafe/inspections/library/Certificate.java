package worksafe.inspections.library;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * An enforcement certificate (行政执法证).
 *
 * @param certificateNumber its number
 * @param certificateFrom the first day it holds
 * @param certificateUntil the last day it holds
 */
@Embeddable
record Certificate(String certificateNumber, LocalDate certificateFrom, LocalDate certificateUntil) {

    /** @throws RequestProblem 400 when it ends before it begins */
    Certificate {
        if (certificateUntil.isBefore(certificateFrom)) {
            throw RequestProblem.invalid(new Violation("/certificate/validUntil", "inspector-certificate-order"));
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(certificateFrom) && !day.isAfter(certificateUntil);
    }

    /** Whether it holds on every day of the period, its ends included. */
    boolean holdsThroughout(LocalDate from, LocalDate until) {
        return holdsOn(from) && holdsOn(until);
    }
}
