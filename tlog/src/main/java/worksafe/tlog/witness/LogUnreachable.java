package worksafe.tlog.witness;

import java.io.Serial;

/** A log does not answer, or with something else than a log's answer. That says nothing of its entries. */
public final class LogUnreachable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** The message says for people what happened. */
    public LogUnreachable(String message) {
        super(message);
    }
}
