package worksafe.stack.feed;

import worksafe.stack.StackException;

/** The suite answered a request with an error; the message holds the problem's own words. */
public final class RequestRefused extends StackException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RequestRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status, 400 or above. */
    public int status() {
        return status;
    }
}
