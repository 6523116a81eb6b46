package worksafe.platform.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * A verb that the present state of the aggregate does not allow (409). Its text names the states as people call them, what
 * would have to come first, and what may be done now, as far as the states know.
 */
public final class IllegalTransition extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param to the status that it cannot have, or the verb that its status does not allow */
    public IllegalTransition(Enum<?> from, Enum<?> to) {
        super(
                HttpProblem.ILLEGAL_TRANSITION,
                null,
                from,
                to,
                verbs(from),
                ended(from) ? 0 : verbs(from).isEmpty() ? -1 : 1,
                from.getDeclaringClass() == to.getDeclaringClass() ? 0 : 1,
                between(from, to),
                between(from, to).size());
    }

    private static boolean ended(Enum<?> status) {
        return status instanceof Lifecycle<?>
                && next(status).isEmpty()
                && verbs(status).isEmpty();
    }

    private static List<Enum<?>> verbs(Enum<?> status) {
        return status instanceof Lifecycle<?> life ? List.copyOf(life.actions()) : List.of();
    }

    private static Set<? extends Enum<?>> next(Enum<?> status) {
        return status instanceof Lifecycle<?> life ? life.next() : Set.of();
    }

    /** The statuses of the shortest way from one to another, without both; empty where none leads there. */
    private static List<Enum<?>> between(Enum<?> from, Enum<?> to) {
        var cameFrom = new HashMap<Enum<?>, Enum<?>>();
        var waiting = new ArrayDeque<Enum<?>>(List.of(from));
        while (!waiting.isEmpty() && !cameFrom.containsKey(to)) {
            var status = waiting.remove();
            for (var follower : next(status)) {
                if (follower != from && cameFrom.putIfAbsent(follower, status) == null) {
                    waiting.add(follower);
                }
            }
        }
        var way = new ArrayList<Enum<?>>();
        for (var status = cameFrom.get(to); status != null && status != from; status = cameFrom.get(status)) {
            way.addFirst(status);
        }
        return way;
    }
}
