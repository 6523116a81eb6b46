package worksafe.hazards.tipoff.receipt;

import java.time.Instant;
import java.util.Optional;

/** What somebody told without a token and asks about by receipt and secret. */
public interface AskedByReceipt {

    /** By what it is asked about; empty where it was told with a token. */
    Optional<TipOffKey> key();

    Instant receivedAt();

    /** Counts a wrong secret. */
    void noteWrongSecret(Instant now);
}
