package worksafe.platform.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The state that a change was decided on, from {@code If-Match}: one tag or several ({@code "v7"}), or {@code *} for
 * whatever state there is.
 *
 * @param strong the tags that are compared; none of them where any state will do
 * @param weak tags that the header names as weak: RFC 9110 §13.1.1 compares them with nothing
 */
public record IfMatch(boolean any, Collection<EntityTag> strong, Collection<EntityTag> weak) {

    private static final String HEADER = "If-Match";
    private static final String TAG = "(W/)?(\"[!#-~\\x80-\\xff]*+\")";
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST =
            Pattern.compile("[ \\t,]*+" + TAG + "(?:[ \\t]*+,[ \\t,]*+" + TAG + ")*+[ \\t,]*+");

    public IfMatch {
        strong = List.copyOf(strong);
        weak = List.copyOf(weak);
    }

    /** The change was decided on this very version. */
    public static IfMatch of(long version) {
        return new IfMatch(false, List.of(EntityTag.of(version)), List.of());
    }

    /**
     * Reads the header where it is a parameter of a verb; that it is there has been seen to before.
     *
     * @throws RequestProblem 400 when it is neither {@code *} nor a list of quoted tags of which one is of a revision
     */
    public static IfMatch valueOf(String header) {
        if (header.strip().equals("*")) {
            return new IfMatch(true, List.of(), List.of());
        }
        if (!LIST.matcher(header).matches()) {
            throw RequestProblem.invalid(RequestProblem.Violation.header(HEADER, "entity-tag-shape"));
        }
        Map<Boolean, List<EntityTag>> tags = ONE.matcher(header)
                .results()
                .collect(Collectors.partitioningBy(
                        tag -> tag.group(1) == null,
                        Collectors.mapping(tag -> new EntityTag(tag.group(2)), Collectors.toList())));
        if (tags.values().stream().flatMap(List::stream).noneMatch(EntityTag::isOfRevision)) {
            throw RequestProblem.invalid(RequestProblem.Violation.header(HEADER, "entity-tag-shape"));
        }
        return new IfMatch(false, tags.getOrDefault(true, List.of()), tags.getOrDefault(false, List.of()));
    }

    /** Refuses with 412 when the aggregate has moved on. */
    public void require(long current) {
        var tag = EntityTag.of(current);
        if (any || strong.contains(tag)) {
            return;
        }
        if (weak.contains(tag)) {
            throw new RequestProblem(
                    HttpProblem.PRECONDITION_FAILED, RequestProblem.Violation.header(HEADER, "entity-tag-weak"));
        }
        throw new RequestProblem(HttpProblem.PRECONDITION_FAILED);
    }
}
