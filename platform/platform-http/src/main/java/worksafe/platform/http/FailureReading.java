package worksafe.platform.http;

import java.util.Optional;

/** Recognises technical failures that have a better answer than "internal error", such as an unavailable database. */
public interface FailureReading {

    /** What the failure, or anything that caused it, means for the client; empty when unknown here. */
    Optional<ProblemType> read(Throwable failure);
}
