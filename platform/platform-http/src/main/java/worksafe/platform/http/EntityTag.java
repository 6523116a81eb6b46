package worksafe.platform.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what name a client knows one state of something: the header {@code ETag}, and what {@code If-Match} and {@code
 * If-None-Match} compare with it.
 *
 * @param value as it stands in the header, with its quotes, for example {@code "v7"}
 */
public record EntityTag(String value) {

    private static final Pattern LISTED = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private static final Pattern OF_REVISION = Pattern.compile("\"v[0-9]{1,18}\"");

    /** The tag of a revision. */
    public static EntityTag of(long revision) {
        return quoted("v" + revision);
    }

    /** The tag of what has no revision but, for example, a digest. */
    public static EntityTag quoted(String text) {
        return new EntityTag('"' + text + '"');
    }

    /** Whether it is made as those of revisions are; no other can be that of something that changes. */
    boolean isOfRevision() {
        return OF_REVISION.matcher(value).matches();
    }

    /**
     * Whether a client has this state already.
     *
     * @param ifNoneMatch one tag, a list of them, weak or strong, or {@code *}; absent names none
     */
    public boolean isKnown(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*")
                || LISTED.matcher(ifNoneMatch)
                        .results()
                        .anyMatch(listed -> listed.group(1).equals(value));
    }

    @Override
    public String toString() {
        return value;
    }
}
