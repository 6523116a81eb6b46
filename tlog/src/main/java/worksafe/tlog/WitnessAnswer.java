package worksafe.tlog;

/**
 * What a witness says to a checkpoint.
 *
 * @param outcome whether it countersigns, or why not
 * @param size how many leaves the log had when it last countersigned; 0 before the first time
 * @param signature the line of its signature with its end; empty when it does not countersign
 */
public record WitnessAnswer(Outcome outcome, long size, String signature) {

    /** Whether a witness countersigns, or why not. */
    public enum Outcome {
        /** It countersigned. */
        COSIGNED(200),
        /** What was sent is no checkpoint with a proof. */
        MALFORMED(400),
        /** The log is not one of those that it watches. */
        UNKNOWN_LOG(404),
        /** No signature of that log's key holds. */
        NOT_SIGNED(403),
        /** The proof begins where the log has not been yet. */
        FROM_THE_FUTURE(400),
        /** The proof begins elsewhere than at what was countersigned last; so does a log that was rolled back. */
        CONFLICT(409),
        /** As many leaves as were countersigned before, and another root. */
        FORKED(409),
        /** The proof does not hold. */
        INCONSISTENT(422);

        private final int status;

        Outcome(int status) {
            this.status = status;
        }

        /** The status of the answer over HTTP (tlog-witness). */
        public int status() {
            return status;
        }
    }

    static WitnessAnswer refused(Outcome outcome, long size) {
        return new WitnessAnswer(outcome, size, "");
    }
}
