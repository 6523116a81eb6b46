package worksafe.platform.files;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.content.FileProblem;
import worksafe.platform.http.RequestProblem;

/**
 * What part of a file is asked for (RFC 9110 §14.2): one range of bytes. Several at once, and other units, ask for all.
 *
 * @param first the first byte; absent for the last so many
 * @param last the last byte, or how many from the end; absent for all to the end
 */
record ByteRange(@Nullable Long first, @Nullable Long last) {

    static final ByteRange ALL = new ByteRange(null, null);

    private static final Pattern FORM = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /** A stretch of a file that has it. */
    record Within(long from, long length) {}

    static ByteRange of(@Nullable String header) {
        var form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches()) {
            return ALL;
        }
        var first = form.group(1).isEmpty() ? null : Long.valueOf(form.group(1));
        var last = form.group(2).isEmpty() ? null : Long.valueOf(form.group(2));
        return first != null && last != null && last < first ? ALL : new ByteRange(first, last);
    }

    boolean isAll() {
        return first == null && last == null;
    }

    /** @throws RequestProblem 416 where a file of that size has nothing of it */
    Within within(long size) {
        if (first == null) {
            var length = last == null ? size : Math.min(last, size);
            require(length > 0, size);
            return new Within(size - length, length);
        }
        require(first < size, size);
        return new Within(first, (last == null ? size : Math.min(last + 1, size)) - first);
    }

    private static void require(boolean holds, long size) {
        if (!holds) {
            throw new RequestProblem(FileProblem.RANGE_NOT_SATISFIABLE, Map.of("size", size), size);
        }
    }
}
