package worksafe.platform.duties.clock;

import java.util.List;
import java.util.Locale;
import worksafe.platform.http.Messages;

/**
 * What kinds of clocks are called, by the texts {@code clock-<kind>} of whoever starts them; a kind without a text is called by its
 * code. Events tell it to who has no such texts.
 */
final class ClockWords {

    private static final String PREFIX = "clock-";
    private static final Messages MESSAGES = Messages.load(ClockWords.class.getClassLoader());

    private ClockWords() {}

    static String chinese(String kind) {
        return words(Locale.SIMPLIFIED_CHINESE, kind);
    }

    static String english(String kind) {
        return words(Locale.ENGLISH, kind);
    }

    private static String words(Locale language, String kind) {
        return MESSAGES.find(language, PREFIX + kind, List.of()).orElse(kind);
    }
}
