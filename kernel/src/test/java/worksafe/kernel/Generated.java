package worksafe.kernel;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values for property tests: as many as asked, the same at every run. */
final class Generated {

    private static final long SEED = 20_260_101;

    private Generated() {}

    static <T> Stream<T> many(int count, Function<Random, T> generator) {
        var random = new Random(SEED);
        return Stream.generate(() -> generator.apply(random)).limit(count);
    }

    static String characters(Random random, String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
