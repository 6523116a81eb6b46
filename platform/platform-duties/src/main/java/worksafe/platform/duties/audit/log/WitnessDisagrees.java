package worksafe.platform.duties.audit.log;

import java.io.Serial;

/** What the witness gives out is not its own, or it saw another log than the one that is here. People must look. */
final class WitnessDisagrees extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    WitnessDisagrees(String message) {
        super(message);
    }
}
