package worksafe.tlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That an entry is in a log, as one text that is verified without the log (C2SP tlog-proof). The entry itself is the extra line:
 * what it says is whoever trusts it to read.
 *
 * @param entry its number and bytes
 * @param path the hashes that lead from it to the root, from below
 * @param checkpoint size and root, signed by the log, and by a witness that saw it
 */
public record LogProof(LogEntry entry, List<Hash> path, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    /** No tree of 2⁶³ leaves is higher. */
    private static final int MOST_HASHES = 63;

    /** What is wrong with a proof; of several the first. */
    public enum Fault {
        /** The note is no checkpoint. */
        CHECKPOINT,
        /** The log's key did not sign it. */
        SIGNATURE,
        /** It is the checkpoint of another log. */
        ORIGIN,
        /** The witness did not countersign it. */
        COSIGNATURE,
        /** Entry and hashes do not lead to the signed root. */
        PATH
    }

    public LogProof {
        path = List.copyOf(path);
    }

    /**
     * Reads a proof with its entry. Nothing is verified: ask {@link #fault}.
     *
     * @throws IllegalArgumentException when the text is none, or is spelled otherwise than {@link #toString} has it
     */
    public static LogProof parse(String text) {
        var lines = text.split("\n", -1);
        int line = 2;
        if (lines.length < line + 2 || !lines[0].equals(HEADER) || !lines[1].startsWith(EXTRA)) {
            throw new IllegalArgumentException("a proof begins with its header and the entry");
        }
        var bytes = Base64Text.decode(lines[1].substring(EXTRA.length()))
                .orElseThrow(() -> new IllegalArgumentException("an entry is written in base64"));
        var number = lines[line].startsWith(INDEX) ? lines[line].substring(INDEX.length()) : "";
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("a proof says the number of its entry");
        }
        var path = new ArrayList<Hash>();
        for (line++; line < lines.length && !lines[line].isEmpty(); line++) {
            path.add(Hash.parse(lines[line])
                    .orElseThrow(() -> new IllegalArgumentException("a proof consists of hashes in base64")));
            if (path.size() > MOST_HASHES) {
                throw new IllegalArgumentException("a proof has at most " + MOST_HASHES + " hashes");
            }
        }
        var before = new StringBuilder();
        for (int i = 0; i <= Math.min(line, lines.length - 1); i++) {
            before.append(lines[i]).append('\n');
        }
        if (before.length() >= text.length()) {
            throw new IllegalArgumentException("a proof ends with a checkpoint");
        }
        var note = SignedNote.parse(text.substring(before.length()).getBytes(StandardCharsets.UTF_8));
        return new LogProof(new LogEntry(Long.parseLong(number), bytes), path, note);
    }

    /**
     * What is wrong with it; empty when the log that has that key holds the entry.
     *
     * @param log the key of the log, known from elsewhere
     * @param witness the key of the witness that must have countersigned; absent where the log alone is trusted
     */
    public Optional<Fault> fault(NoteKey log, Optional<NoteKey> witness) {
        Checkpoint signed;
        try {
            signed = Checkpoint.parse(checkpoint.text());
        } catch (IllegalArgumentException e) {
            return Optional.of(Fault.CHECKPOINT);
        }
        if (!checkpoint.isSignedBy(log)) {
            return Optional.of(Fault.SIGNATURE);
        }
        if (!signed.origin().equals(log.name())) {
            return Optional.of(Fault.ORIGIN);
        }
        if (witness.isPresent() && cosignedAt(witness.get()).isEmpty()) {
            return Optional.of(Fault.COSIGNATURE);
        }
        return Proofs.includes(Hash.leaf(entry.bytes()), entry.index(), signed.size(), path, signed.root())
                ? Optional.empty()
                : Optional.of(Fault.PATH);
    }

    /** When a witness says that it saw the checkpoint; empty where it did not countersign. */
    public Optional<Instant> cosignedAt(NoteKey witness) {
        return checkpoint.cosignedAt(witness);
    }

    /** The name of the log that the checkpoint says it is of; empty when it is none. */
    public Optional<String> origin() {
        try {
            return Optional.of(Checkpoint.parse(checkpoint.text()).origin());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The number of the entry, from 0. */
    public long index() {
        return entry.index();
    }

    /** What the entry says. */
    public String said() {
        return new String(entry.bytes(), StandardCharsets.UTF_8);
    }

    /** The proof as it is handed around. */
    @Override
    public String toString() {
        var text = new StringBuilder(HEADER)
                .append('\n')
                .append(EXTRA)
                .append(Base64.getEncoder().encodeToString(entry.bytes()))
                .append('\n')
                .append(INDEX)
                .append(entry.index())
                .append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
