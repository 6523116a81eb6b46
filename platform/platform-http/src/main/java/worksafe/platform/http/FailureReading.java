package worksafe.platform.http;

import java.util.Optional;

/** Recognises a technical failure that is not the suite's own fault to explain as an internal error. */
public interface FailureReading {

    /** What the failure, or anything that caused it, means for the client; empty when unknown here. */
    Optional<ProblemType> read(Throwable failure);
}
