package worksafe.platform.http;

import java.util.regex.Pattern;

/** The version that a change was decided on, from {@code If-Match: "v7"}. */
public record IfMatch(long version) {

    private static final Pattern FORM = Pattern.compile("\"v(\\d{1,18})\"");

    /**
     * Reads the header where it is a parameter of a verb; that it is there has been seen to before.
     *
     * @throws RequestProblem 412 when it names anything but one strong version
     */
    public static IfMatch valueOf(String header) {
        var matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            throw new RequestProblem(HttpProblem.PRECONDITION_FAILED);
        }
        return new IfMatch(Long.parseLong(matcher.group(1)));
    }

    /** Refuses with 412 when the aggregate has moved on. */
    public void require(long current) {
        if (version != current) {
            throw new RequestProblem(HttpProblem.PRECONDITION_FAILED);
        }
    }

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"v" + version + "\"";
    }
}
