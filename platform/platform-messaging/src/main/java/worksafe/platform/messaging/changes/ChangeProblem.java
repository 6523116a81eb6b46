package worksafe.platform.messaging.changes;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of the change feed. */
enum ChangeProblem implements ProblemType {
    /** The database was restored: what was read behind that moment never happened. */
    STREAM_CHANGED(410),
    /** As many readers as there may be have events sent as they come. */
    STREAMS_TAKEN(503);

    private final int status;

    ChangeProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
