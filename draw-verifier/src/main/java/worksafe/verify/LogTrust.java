package worksafe.verify;

import java.util.Optional;

/**
 * Whom somebody believes about the audit log.
 *
 * @param log the key of the log, known from elsewhere than the bundle
 * @param witness the key of the witness that must have countersigned; absent where the log alone is believed
 */
public record LogTrust(LogKey log, Optional<LogKey> witness) {

    /** @throws IllegalArgumentException when one is given in the place of the other */
    public LogTrust {
        if (!log.isOfLog() || witness.stream().anyMatch(LogKey::isOfLog)) {
            throw new IllegalArgumentException("a log's key and a witness's are of different kinds");
        }
    }
}
