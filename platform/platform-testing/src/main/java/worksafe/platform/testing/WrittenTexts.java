package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import worksafe.platform.http.Messages;
import worksafe.platform.http.ProblemType;

/** Whether the message bundles say what they must, in both languages; a failure names just the keys to be written. */
public final class WrittenTexts {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private WrittenTexts() {}

    /** Fails unless each of these has a text in both languages. */
    public static void require(Messages messages, Collection<String> wanted) {
        for (var language : List.of(CHINESE, Locale.ENGLISH)) {
            assertThat(without(wanted, messages.keys(language)))
                    .as("texts that messages/*_%s.properties must have and do not", language.getLanguage())
                    .isEmpty();
        }
    }

    /** Fails unless each of these refusals has a title and a detail in both languages. */
    public static void requireRefusals(Messages messages, ProblemType... problems) {
        require(
                messages,
                Arrays.stream(problems)
                        .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                        .toList());
    }

    /** Fails when a text is there in one language only. */
    public static void requireBothLanguages(Messages messages) {
        require(messages, messages.keys(CHINESE));
        require(messages, messages.keys(Locale.ENGLISH));
    }

    private static Set<String> without(Collection<String> wanted, Set<String> there) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }
}
