package worksafe.inspections.stop;

import java.util.Locale;

/** Why an enterprise is to stop. */
public enum StopGround {
    /** Orders to rectify were refused or not obeyed in time. */
    REFUSED_ORDER,
    /** It cannot put right what was ordered. */
    IMPOSSIBLE_ORDER,
    /** Its process is backward. */
    BACKWARD_PROCESS,
    /** It lacks the conditions of safe production. */
    NO_CONDITIONS,
    /** People came to harm there repeatedly. */
    REPEATED_CASUALTIES,
    /** It still fails after rectification, or an occupational harm was found again. */
    STILL_FAILING,
    /** A responsible accident killed, and a major danger is open. */
    FATAL_ACCIDENT,
    /** It was punished for a violation that nobody had proposed. */
    VIOLATION;

    /** Whether it speaks of several times. */
    boolean isCounted() {
        return this == REFUSED_ORDER || this == REPEATED_CASUALTIES;
    }

    /** The policy that says how many those are. */
    String policy() {
        return "stop-order.times." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
