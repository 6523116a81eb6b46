package worksafe.training.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the certificates of a person tell of its work in a trade.
 *
 * @param heldSince from when on it has held certificates for the trade without a break
 * @param violations the days from which certificates of the person did not hold because of an accident or dishonesty
 */
record HolderRecord(LocalDate heldSince, List<LocalDate> violations) {

    HolderRecord {
        violations = List.copyOf(violations);
    }

    /**
     * @param from the first day of the certificate that is looked at
     * @param sameTrade the person's certificates of its kind and category, itself among them or not
     * @param ended all certificates of the person that ended
     */
    static HolderRecord of(LocalDate from, Collection<Certificate> sameTrade, Collection<Certificate> ended) {
        var since = from;
        var earlier = before(since, sameTrade);
        while (earlier.isPresent()) {
            since = earlier.get();
            earlier = before(since, sameTrade);
        }
        var violations = ended.stream()
                .filter(certificate -> certificate
                        .end()
                        .filter(end -> end.ground().violation())
                        .isPresent())
                .flatMap(certificate -> certificate.endedOn().stream())
                .toList();
        return new HolderRecord(since, violations);
    }

    /** The last violation between those days, both counted. */
    Optional<LocalDate> lastViolation(LocalDate since, LocalDate until) {
        return violations.stream()
                .filter(day -> !day.isBefore(since) && !day.isAfter(until))
                .max(LocalDate::compareTo);
    }

    /** The first day of a certificate that held until the day before, or longer. */
    private static Optional<LocalDate> before(LocalDate day, Collection<Certificate> sameTrade) {
        return sameTrade.stream()
                .filter(other -> other.validFrom().isBefore(day)
                        && !other.inForceUntil().isBefore(other.validFrom())
                        && !other.inForceUntil().isBefore(day.minusDays(1)))
                .map(Certificate::validFrom)
                .min(LocalDate::compareTo);
    }
}
