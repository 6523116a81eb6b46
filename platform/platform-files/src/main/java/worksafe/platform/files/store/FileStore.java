package worksafe.platform.files.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Where bytes lie, by key. A key is written once, and only its own row knows it; so nothing is ever overwritten, and what a
 * row has not may be removed without asking others.
 */
public interface FileStore {

    /** What a key looks like: a digest, the id of its row, and whether it is the small picture. */
    Pattern KEY = Pattern.compile("[0-9a-f]{64}-[0-9a-f-]{36}(?:-small)?");

    /**
     * A part of a file.
     *
     * @param isTemporary whether it was made for the one who asked, who removes it
     */
    record Stretch(Path path, long from, long length, boolean isTemporary) {}

    /** Keeps a copy of the file for good before it returns; the same key again keeps the same. */
    void put(String key, Path file) throws IOException;

    /**
     * So many bytes from a position on, as a stretch of a file that can be sent.
     *
     * @param length less than none for all to the end
     * @throws java.nio.file.NoSuchFileException when there are none
     */
    Stretch stretch(String key, long from, long length) throws IOException;

    /** Which of these keys have no bytes. */
    List<String> missing(Collection<String> keys) throws IOException;

    /** Removes bytes; those that are not there are removed already. */
    void remove(Collection<String> keys) throws IOException;

    /**
     * Tells of all that lie here since before that moment, some at a time; meanwhile they may be removed.
     *
     * @param before what came later is passed over, since its row may not be written yet
     */
    void each(Instant before, Consumer<List<String>> some) throws IOException;
}
