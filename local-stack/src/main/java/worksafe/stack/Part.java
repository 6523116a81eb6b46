package worksafe.stack;

import java.util.concurrent.CompletableFuture;

/** One part of the running stack, which its supervisor starts, watches and stops. */
interface Part {

    String name();

    /**
     * Starts it and returns when it is ready.
     *
     * @return for people: where it is
     * @throws StackException when it did not become ready; the message says why
     */
    String start();

    /** Completes when the part that was started last has ended, with words on how. */
    CompletableFuture<String> ended();

    /** Ends it, or does nothing when it does not run; afterwards it does not start any more. */
    void stop();
}
