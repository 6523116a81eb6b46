package worksafe.platform.messaging;

/** A received record that cannot be read as what it claims to be; trying again would not help. */
final class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedEvent(String message) {
        super(message);
    }

    MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
