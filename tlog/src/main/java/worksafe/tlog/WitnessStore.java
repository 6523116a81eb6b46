package worksafe.tlog;

import java.util.Optional;

/** What a witness remembers: of each log the last checkpoint that it countersigned. */
public interface WitnessStore {

    /** The note kept last for a log; empty when there is none yet. */
    Optional<byte[]> last(String origin);

    /** Keeps a note in place of the one before. When it returns the note is there even if power fails; else the one before is. */
    void keep(String origin, byte[] note);
}
