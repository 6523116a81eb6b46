package worksafe.registry.feed.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was worked out for a text before, since places, types and amounts recur line after line. For one thread; when it
 * holds too much, it forgets all and begins anew.
 */
final class Remembered<T> {

    private static final int MOST = 4_096;

    private final Function<String, T> workedOut;
    private final Map<String, T> known = new HashMap<>();

    Remembered(Function<String, T> workedOut) {
        this.workedOut = workedOut;
    }

    T of(String text) {
        var answer = known.get(text);
        if (answer == null) {
            answer = workedOut.apply(text);
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(text, answer);
        }
        return answer;
    }
}
