package worksafe.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures under it (C2SP signed-note).
 *
 * @param text what is signed, with the end of its last line
 * @param signatures those under it, in order; of some the key may be unknown
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MOST_SIGNATURES = 64;

    /** @throws IllegalArgumentException when the text is none that can be signed */
    public SignedNote {
        if (!text.endsWith("\n") || !isPlain(text)) {
            throw new IllegalArgumentException("a note consists of whole lines without control characters");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note. It says nothing of who signed: ask {@link #isSignedBy}.
     *
     * @throws IllegalArgumentException when the bytes are no note
     */
    public static SignedNote parse(byte[] bytes) {
        String note;
        try {
            note = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a note is UTF-8", e);
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("a note has an empty line between its text and its signatures");
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var line : note.substring(end + 2).lines().toList()) {
            signatures.add(NoteSignature.parse(line)
                    .orElseThrow(() -> new IllegalArgumentException("a note ends with lines of signatures")));
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("a note has 1 to " + MOST_SIGNATURES + " signatures");
        }
        var read = new SignedNote(note.substring(0, end + 1), signatures);
        if (!read.toString().equals(note)) {
            throw new IllegalArgumentException("a note has one spelling");
        }
        return read;
    }

    /**
     * Whether a key signed it: one signature of that name and number is there, and each of them holds. Others are not looked
     * at.
     */
    public boolean isSignedBy(NoteKey key) {
        var ofKey = of(key);
        return !ofKey.isEmpty() && ofKey.stream().allMatch(signature -> key.verifies(text, signature));
    }

    /** The signatures of a key, whether they hold or not. */
    public List<NoteSignature> of(NoteKey key) {
        return signatures.stream().filter(key::isOf).toList();
    }

    /** When a witness says that it saw this, the last time if it says several; empty where it did not countersign. */
    public Optional<Instant> cosignedAt(NoteKey witness) {
        if (witness.kind() != NoteKey.Kind.COSIGNATURE || !isSignedBy(witness)) {
            return Optional.empty();
        }
        return of(witness).stream().map(NoteSignature::time).max(Comparator.naturalOrder());
    }

    /** The same with one more signature. */
    public SignedNote and(NoteSignature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** Its bytes, in UTF-8. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The whole note. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n');
    }
}
