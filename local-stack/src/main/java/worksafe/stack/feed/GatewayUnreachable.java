package worksafe.stack.feed;

import worksafe.stack.StackException;

/** Nobody answers where the gateway should be; the message names the address and what went wrong. */
public final class GatewayUnreachable extends StackException {

    private static final long serialVersionUID = 1L;

    GatewayUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
