package worksafe.platform.http;

import java.util.Set;

/** The statuses of an aggregate, each of which knows what may follow it. Implemented by the enum of the statuses. */
public interface Lifecycle<S extends Enum<S> & Lifecycle<S>> {

    /** The statuses that may follow this one. */
    Set<S> next();

    /** The verbs that clients may use now; empty where the aggregate names none. */
    default Set<? extends Enum<?>> actions() {
        return Set.of();
    }

    /**
     * The target, once it is known that it may follow. The only source of a new status.
     *
     * @throws IllegalTransition otherwise
     */
    default S to(S target) {
        if (!next().contains(target)) {
            throw new IllegalTransition((Enum<?>) this, target);
        }
        return target;
    }
}
