package worksafe.stack.demo;

import worksafe.stack.StackException;

/** Something is not as the demonstration expects; the message says what was expected and what came. */
final class UnexpectedAnswer extends StackException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(String message) {
        super(message);
    }
}
