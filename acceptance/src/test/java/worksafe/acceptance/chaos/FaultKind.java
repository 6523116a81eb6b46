package worksafe.acceptance.chaos;

/** What is done to a part of the suite, or to a way between two of them. */
enum FaultKind {

    /** SIGKILL; whoever watches the part starts it again. */
    KILL,

    /** SIGSTOP, and SIGCONT later: connections stay open and nobody answers. */
    FREEZE,

    /** Each piece of data comes later. */
    SLOW,

    /** Data come in pieces of a few bytes. */
    SLICED,

    /** A half-open connection: nothing comes through either way, and nobody is told. */
    CUT,

    /** Open connections are reset, and so is each new one. */
    RESET,

    /** The clock by which services live jumps, and jumps back. */
    CLOCK;

    /** Whether it is done to a way between two parts. */
    boolean isOfLink() {
        return this == SLOW || this == SLICED || this == CUT || this == RESET;
    }
}
