package worksafe.verify;

import java.io.Serial;

/** Ends a verification at the first thing that is wrong. */
final class CheckFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Check check;
    private final transient Sentence reason;

    CheckFailed(Check check, Sentence reason) {
        super(check.code() + ": " + reason, null, false, false);
        this.check = check;
        this.reason = reason;
    }

    CheckFailed(Check check, String key, Object... arguments) {
        this(check, Sentence.of(key, arguments));
    }

    Check check() {
        return check;
    }

    Sentence reason() {
        return reason;
    }
}
