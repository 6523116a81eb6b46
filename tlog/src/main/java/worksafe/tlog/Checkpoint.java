package worksafe.tlog;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log says of itself (C2SP tlog-checkpoint), without extension lines, which nobody could audit.
 *
 * @param origin which log
 * @param size how many leaves it has
 * @param root the hash of its tree
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    /** @throws IllegalArgumentException when the origin is not one line, or the size is negative */
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ') || size < 0) {
            throw new IllegalArgumentException("a checkpoint has an origin of one line and a size");
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws IllegalArgumentException when it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty() || !SIZE.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("a checkpoint has three lines: origin, size and root");
        }
        var root = Hash.parse(lines[2]).orElseThrow(() -> new IllegalArgumentException("a root is 32 bytes in base64"));
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }

    /** The text to be signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /** The checkpoint as a note under the log's signature. */
    public SignedNote signed(NoteSigner log) {
        return new SignedNote(text(), List.of(log.sign(text(), Instant.EPOCH)));
    }
}
