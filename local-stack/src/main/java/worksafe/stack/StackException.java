package worksafe.stack;

/** The stack cannot do what was asked; the message says why in a sentence that an operator can act on. */
public class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
