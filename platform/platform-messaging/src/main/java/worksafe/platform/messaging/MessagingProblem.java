package worksafe.platform.messaging;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of this module. */
enum MessagingProblem implements ProblemType {
    DEAD_LETTER_RESOLVED(409),
    DEAD_LETTER_WITHOUT_CONSUMER(409),
    DEAD_LETTER_FAILS_AGAIN(422);

    private final int status;

    MessagingProblem(int status) {
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
