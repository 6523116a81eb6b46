package worksafe.platform.service;

import worksafe.platform.http.Tagged;

/**
 * What came of a verb that is done at once where it is small, and by a job where it is large: answered with {@code 200} and
 * the view, or with {@code 202}, the job, and where to ask for it.
 */
public sealed interface Outcome<V extends Tagged> {

    /** It is done. */
    record Done<V extends Tagged>(V view) implements Outcome<V> {}

    /** A job does it. */
    record Underway<V extends Tagged>(JobView job) implements Outcome<V> {}
}
