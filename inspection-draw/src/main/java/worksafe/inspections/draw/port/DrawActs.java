package worksafe.inspections.draw.port;

import java.util.UUID;
import worksafe.kernel.ActsTaken;

/**
 * What a draw says to whoever changes a visit that came out of it, also where the visit has moved out of sight of the draw.
 * All methods belong to the present transaction.
 */
public interface DrawActs {

    /** Which account took which act about the draw; of one that is not known nobody took any. */
    ActsTaken of(UUID drawId);

    /**
     * Asks for evidence that was deposited with the draw.
     *
     * @param digest in hexadecimal
     * @throws worksafe.platform.http.RuleViolation 422 {@code draw-evidence-unknown} when nothing with it was deposited
     */
    void requireEvidence(UUID drawId, String digest);
}
