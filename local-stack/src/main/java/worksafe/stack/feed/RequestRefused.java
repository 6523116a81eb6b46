package worksafe.stack.feed;

import worksafe.stack.StackException;

/** The suite answered a request with an error; the message holds the problem's own words. */
public final class RequestRefused extends StackException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;

    RequestRefused(int status, String slug, String message) {
        super(message);
        this.status = status;
        this.slug = slug;
    }

    /** The HTTP status, 400 or above. */
    public int status() {
        return status;
    }

    /** What the problem's type ends in, such as {@code danger-finding-missing}; empty when there is no problem. */
    public String slug() {
        return slug;
    }
}
